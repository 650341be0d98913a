import type { PageWords } from '../page-words.ts';

export const page: PageWords = {
  endMarks: ['fim', 'fim do comunicado'],
  statusLines: [
    'para (?:publicação|divulgação|difusão)(?: imediata)?',
    '(?:publicação|divulgação|difusão) imediata',
    '(?:embargo ?: ?)?imediato',
    'embargo ?[:–—-]? ?(?:nenhum|não há)',
    // "Sem embargo" is also "notwithstanding": alone on a line it is this.
    'sem embargo',
    'sala de imprensa',
    '(?:últimas )?notícias',
    'atualidade',
    '(?:notas|comunicados)(?: de| à)? imprensa',
    'comunicados?',
    'releases?',
    'press release',
    '(?:comunicado|nota|boletim)(?: de| à| para a)? imprensa(?: conjunt[oa])?',
    '(?:comunicado|nota) conjunt[oa]',
    '(?:nota|boletim) (?:informativ[oa]|oficial|pública)',
    'sugestão de pauta',
    '(?:errata|retificação|correção)',
  ],
  typeLines: {
    advisory: [
      'aviso de pauta',
      'aviso (?:aos? (?:media|meios|jornalistas)|à imprensa)',
      '(?:convocatória|convite|convocação)(?: (?:de|à|aos?|para a) (?:imprensa|media|jornalistas|comunicação social))?',
    ],
    statement: ['declaração', 'posicionamento'],
    briefing: ['(?:conferência|coletiva) de imprensa'],
  },
  typesInHeadline: {
    advisory: ['aviso de pauta', 'aviso aos (?:media|jornalistas)', 'convite à imprensa'],
    statement: ['declaração (?:conjunta )?(?:de|do|da)'],
  },
  statusAhead: ['(?:para )?(?:divulgação|publicação|difusão) imediata', '(?:comunicado|nota)(?: de| à) imprensa'],
  statusBehind: ['comunicado de imprensa', 'nota à imprensa'],
  signed: ['feit[oa]', 'assinad[oa]'],
  signedAt: ['em'],
  dateLabels: ['publicado', 'publicada', 'atualizado', 'data', 'em', 'de', 'dia'],

  offices: [
    '(?:gabinete|departamento|direção|unidade|núcleo|serviço|assessoria|coordenação|agência|secretaria|coordenadoria) de (?:imprensa|comunicação(?: social)?|informação|relações públicas).*',
  ],
  numbered: ['(?:comunicado|nota|boletim)(?:[\\s.:]*(?:de|à) imprensa)?'],
  numberWords: ['número'],
  postBoxes: ['apartado', 'caixa postal'],
  streets: [],
  streetsBeforeNumber: ['rua', 'avenida', 'av', 'praça', 'largo', 'travessa', 'alameda', 'rodovia'],

  siteLines: [
    '(?:compartilhar|compartilhe|partilhar|partilhe) ?:?(?: (?:em|no|na|por|via|isso)(?: [^.]{1,30})?)?',
    ...['quem somos', 'o que fazemos', 'fale conosco', 'contacte-nos', 'doe(?: agora)?', 'doar', 'faça um donativo', 'participe'],
    '(?:aceitar|recusar|rejeitar)(?: tod[oa]s?)?(?: os cookies)?',
    ...['tempo de leitura ?:? ?\\d.{0,20}', '\\d{1,2} ?-?(?:min|minutos?)\\.? ?(?:de leitura)?', 'siga-nos(?: n[oa] .{2,30})?'],
    ...['aviso legal', 'mapa do site', 'política de (?:privacidade|cookies)', 'todos os direitos reservados'],
    ...['imprimir', 'subscrever', 'assinar', 'assine', 'início', 'buscar', 'pesquisar', 'ir para o conteúdo', '(?:ler|leia) mais', 'saiba mais'],
    ...['anterior', 'seguinte', 'próximo', 'voltar ao topo'],
  ],
  relatedHeadings: [
    '(?:notícias|notas|artigos|conteúdos?|matérias) relacionad[oa]s?',
    '(?:também )?(?:pode|poderá)(?: também)? (?:interessar|interessar-lhe|gostar)',
    '(?:leia|ler|veja|ver) (?:também|ainda)',
    '(?:outras|mais) notícias',
  ],
  home: ['início', 'página inicial'],
  bylines: ['(?:publicad[oa]|atualizad[oa]) (?:em|por|a)', 'última (?:modificação|atualização)'],
  classNames: ['relacionad[oa]s', 'compartilhar', 'partilhar'],
  eventPlaces: ['local', 'onde'],
  eventLabels: ['data', 'quando', 'hora', 'horário', 'quem', 'o ?qu[eê]', 'o quê', 'evento'],

  notesHeadings: [
    'notas? (?:para|a|à|aos?|ao) (?:os |as |o |a )?(?:editor(?:es)?|redaç(?:ão|ões)|imprensa|media|jornalistas)',
    'nota d[oa] editor',
  ],
  about: ['acerca (?:de|do|da)'],
  aboutInHeading: ['sobre(?: [oa]s?)?'],
  unfinished: ['e', 'de', 'em', 'a', 'o', 'os', 'as', 'com', 'para', 'por', 'da', 'do', 'das', 'dos', 'no', 'na', 'ao', 'à'],
  joining: ['e', 'de', 'para', 'por', 'com', 'em', 'após', 'desde', 'do', 'da', 'dos', 'das', 'no', 'na', 'contra'],
};
