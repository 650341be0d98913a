import type { SpeechWords } from '../speech-words.ts';

/** As they stand behind a quotation, in Portugal (frisou, realçou) and Brazil (ressaltou, pontuou), of the past and of the present. */
const said = [
  'disse|afirmou|declarou|explicou|acrescentou|adiantou|referiu|salientou|sublinhou|destacou|ressaltou|comentou|lembrou|recordou|concluiu',
  'frisou|garantiu|assegurou|realçou|reconheceu|lamentou|confirmou|contou|relatou|respondeu|completou|complementou|pontuou|avaliou|observou|reforçou',
  'enfatizou|defendeu|alertou|advertiu|comemorou|celebrou|informou|revelou|indicou|considerou|sustentou|apontou|notou|resumiu|insistiu|continuou',
  'prosseguiu|finalizou|argumentou|justificou|anunciou|admitiu|confessou|desabafou|testemunhou|apelou|agradeceu|elogiou|assinalou|detalhou|disseram|afirmaram',
  'diz|afirma|declara|explica|acrescenta|adianta|refere|salienta|sublinha|destaca|ressalta|comenta|lembra|recorda|conclui|frisa|garante|assegura|realça|reconhece',
  'lamenta|confirma|conta|relata|responde|completa|complementa|pontua|avalia|observa|reforça|enfatiza|defende|alerta|adverte|comemora|celebra|informa|revela|indica',
  'considera|sustenta|aponta|nota|resume|insiste|continua|finaliza|argumenta|admite|confessa|assinala|detalha|dizem|afirmam',
].join('|');
/** What may stand between the verb and whoever speaks: "disse hoje", "explicou ainda". */
const also =
  '(?:\\s+(?:hoje|ontem|ainda|também|esta \\p{Ll}+|nesta \\p{Ll}+(?:-feira)?))?(?:,?\\s+(?:em|no|na|durante|após|perante)\\s+[^,.;:«»“”"]{1,60}?,?)?';
const accordingTo = 'segundo|de acordo com|conforme|na opinião de|nas palavras de|para';

export const speech: SpeechWords = {
  verbsBeforeName: `(?:${said})${also}`,
  verbsBehindName: said,
  accordingTo,
  beforeName: 'o|a|à',
  notRoles: 'em|no|na|nos|nas|de|do|da|dos|das|ao|à|com|por|para|durante|após|depois|desde|sobre|perante|que|e|mas',
  articles: 'o|a|os|as|um|uma|seu|sua',
  ofBody: 'de|do|da|dos|das',
  addressed: 'Sr\\.|Sra\\.|Dr\\.|Dra\\.|D\\.',
  pronounsBehind: `(?:${said})${also}\\s*(?:[.،,:]|$)|(?:${said})\\s+(?:ele|ela)(?!\\p{L})`,
  pronounsBefore: `(?:(?:ele|ela)\\s+)?(?:${said})${also}[^.«»“”"]{0,40}[,:]?`,
  shortTitles: 'Sr|Sra|Dr|Dra|Prof|Profa|Eng|Enga|Arq|Exmo|Exma',
  titles:
    'Padre|Irmã|Bispo|Srª|Drª|Profª|Engª|Dom|Dona|Ministr[oa]|Diretora?|Director(?:a)?|President[ea]|Embaixador(?:a)?|Secretári[oa]|Professora?|Doutora?|Governadora?|Prefeit[oa]|Deputad[oa]|Senadora?|Coordenadora?|O|A|Para|Segundo|Mas|Já',
  notNames: 'O|A|Os|As|Ele|Ela|Eles|Elas|Isto|Isso|Este|Esta|Um|Uma|Segundo|Para|Mas|Em|No|Na',
  particles: 'da|de|do|das|dos|e',
  behind: ({ name, gap }) => [
    // "… disse a ministra Beatriz Prado", "conta o motorista e bibliotecário Joaquim Prado".
    `${gap}(?:${said})${also}\\s+(?:o|a)\\s+(?:\\p{Ll}[\\p{L}-]*\\s+){1,6}(?<!\\sd[aeo]s?\\s)(${name})`,
    // "… afirmou em conferência de imprensa a secretária-geral do sindicato, Odete Prado."
    `${gap}(?:${said})${also}\\s+(?:o|a)\\s+[^.,;:«»“”"]{2,120},\\s+(?:(?:o|a)\\s+)?(${name})(?=\\s*[.,;«“"]|\\s*$)`,
    `${gap}(?:[Ss]egundo|de acordo com)\\s+(?:o|a)\\s+(?:\\p{Ll}[\\p{L}-]*\\s+){1,6}(?<!\\sd[aeo]s?\\s)(${name})`,
  ],
  before: ({ name, within }) => [
    // "a diretora da rede, Ana Prado, que explicou que «…»"
    `(${name}),\\s+(?:quem|que)\\s+(?:${said})(?!\\p{L})${within}{0,60}?(?:que|:)\\s*`,
    // "A diretora da rede, Ana Prado, fez hoje a seguinte declaração:"
    `(?<=,\\s)(${name}),\\s+(?:fez|emitiu|divulgou|deu|prestou)(?!\\p{L})[^:«»“”"]{0,120}(?:declaraç|afirmaç)[^:«»“”"]{0,160}:\\s*`,
    `(${name})\\s+(?:fez|emitiu|divulgou|deu|prestou)(?!\\p{L})[^:«»“”"]{0,120}(?:declaraç|afirmaç)[^:«»“”"]{0,160}:\\s*`,
    // "Segundo a diretora da rede, Ana Prado, «…»", "De acordo com Ana Prado, que dirige a rede, «…»", "Para Ana Prado, «…»".
    `(?:[Ss]egundo|[Dd]e acordo com|[Cc]onforme|[Nn]as palavras de|[Pp]ara)\\s+(?:\\p{Ll}[^.,;:«»“”"]{1,90},\\s+)?(${name})(?:,${within}{1,160}?)?,\\s*`,
    // "Segundo o embaixador Otávio Prado, «…»".
    `(?:[Ss]egundo|[Dd]e acordo com|[Cc]onforme|[Pp]ara)\\s+(?:o|a)\\s+(?:\\p{Ll}[\\p{L}-]*\\s+){1,5}(${name})(?:,${within}{1,160}?)?,\\s*`,
    // "o presidente da câmara, Eng.º Lourenço Prado, declarou: «…»"
    `(?:Eng|Dr|Prof|Arq)\\.?[ºª]\\.?\\s+(${name}),?\\s+(?:${said})(?:${within}{0,90}?[:,]|${within}{0,20})\\s*`,
  ],
};
