import type { SpeechWords } from '../speech-words.ts';

const said =
  'dijo|afirmó|declaró|señaló|explicó|agregó|añadió|indicó|destacó|subrayó|aseguró|expresó|manifestó|comentó|sostuvo|advirtió|concluyó|recordó|apuntó|precisó|enfatizó|puntualizó|contó|relató|respondió|reconoció|lamentó|confirmó|celebró|resumió|dice|cuenta|relata|asegura|afirma|explica|señala|añade|agrega|destaca|resume|comenta|recuerda|concluye|lamenta|subraya|apunta|indica|sostiene|advierte|reconoce|insiste|confiesa|responde|precisa';

export const speech: SpeechWords = {
  verbsBeforeName: said,
  verbsBehindName: said,
  accordingTo: 'según',
  beforeName: 'el|la',
  notRoles: 'en|de|del|a|al|con|por|para|durante|tras|desde|sobre|ante|que|y|pero',
  articles: 'el|la|los|las|su|un|una',
  ofBody: 'de|del',
  pronounsBehind: `(?:${said})\\s*(?:[.،,:]|$)`,
  shortTitles: 'Sr|Sra|Dra|Dr',
  titles: 'Sra?|Dra?|Lic|Licda|Ing|Arq|Ministro|Ministra|Directora?|Presidenta?|Embajadora?|El|La',
  notNames: 'El|Los|Las|Ella|Esto|Este|Esta|Un|Una',
  particles: 'de|del|la|y|e',
};
