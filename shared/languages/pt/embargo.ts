import type { EmbargoWords } from '../embargo-words.ts';

export const embargo: EmbargoWords = {
  embargo: ['embargos?', 'embargad[oa]s?'],
  asksToWait: [
    /(?<!\p{L})(?:nao|proibid[oa]s?|vedad[oa]s?|interdit[oa]s?) (?:se |deve |pode |ser )*(?:publicar|difundir|divulgar|veicular|reproduzir|usar|utilizar|compartilhar|partilhar|citar|(?:a |sua |a sua )?(?:publicacao|difusao|divulgacao|veiculacao|reproducao))[\p{L} ]{0,20}(?:antes|ate)(?!\p{L})/u,
    /(?<!\p{L})(?:uso|publicacao|difusao|divulgacao|veiculacao|reproducao) (?:proibid|vedad|interdit|restrit|suspens)[oa][\p{L} ]{0,20}(?:antes|ate)(?!\p{L})/u,
    /(?<!\p{L})(?:para|a) (?:uso|publicar|publicacao|divulgar|divulgacao|difundir|difusao|veicular|veiculacao) (?:so |somente |apenas )?(?:a partir|depois|apos)(?!\p{L})/u,
    /^[^\p{L}]*(?:publicar|divulgar|difundir|veicular|usar) (?:so|somente|apenas|unicamente) (?:a partir|depois|apos|quando)(?!\p{L})/u,
    // "Este texto só pode ser utilizado depois de …"; what water may be used for is no text.
    /(?<!\p{L})est[ea] (?:texto|comunicado|nota|informacao|material|noticia|documento|discurso|release) (?:so|somente|apenas) [\p{L} ]{0,40}(?:a partir|depois|apos|quando)(?!\p{L})/u,
    /(?<!\p{L})(?:aguard|esper)(?:ar|e|em|a)(?!\p{L})[\p{L} ]{0,60}antes de (?:publicar|divulgar|difundir|veicular)(?!\p{L})/u,
    /(?<!\p{L})segur(?:ar|e|em) (?:[\p{L} ]{0,20} )?ate(?!\p{L})/u,
  ],
  timeOfRelease: [
    '(?:data|hora|dia)(?: e hora)? (?:de|da) (?:publicação|divulgação|difusão)',
    'para (?:publicação|divulgação|difusão|uso)',
    'liberação',
    '(?:publique|divulgue)-se',
  ],
  noEmbargo: ['imediat[oa]', 'nenhum', 'não há', 'sem embargo'],
  // "Sem embargo" is also "notwithstanding".
  withoutEmbargo: ['sem'],
  embargoedGoods: {
    behind: [
      '(?:geral |total |parcial )?(?:contra|imposto|decretado|a|ao|à|aos|às|de|do|da|dos|das) (?!este|esta|até|partir|imprensa|notícia|informação|\\d)',
      'comercial',
      'económico',
      'petrolífero',
      'militar',
      'americano',
      // Of courts: motions, and what is seized or built without leave.
      'declaratórios?',
      'infringentes',
    ],
  },
  goods: {
    kinds: ['geral', 'total', 'parcial', 'preventivo', 'judicial', 'provisório'],
    prepositions: ['de', 'do', 'da', 'dos', 'das', 'a', 'ao', 'à', 'aos', 'às', 'sobre'],
    articles: ['os', 'as', 'o', 'a', 'suas?', 'seus?'],
    all: ['todos', 'todas'],
    // biome-ignore format: a list
    words: [
      'armas?', 'armamento', 'gás', 'petróleo', 'contas?', 'bens', 'salários?', 'imóve(?:l|is)', 'propriedades?', 'fundos', 'ativos', 'navios?', 'barcos?', 'produtos', 'exportações',
      'importações', 'comércio', 'obras?', 'construção', 'terceiro', 'declaração', 'carne', 'soja', 'áreas?', 'fazendas?',
    ],
  },
  copies: {
    things: ['exemplar(?:es)?', 'cópias?', 'disponíve(?:l|is)'],
    under: ['sob'],
    behind: ['n[oa]', 'a pedido', 'mediante', 'solicit'],
  },
  newsTime: ['até', 'antes', 'imprensa', 'publicação', 'divulgação', '\\d{1,2} ?(?:h|horas)'],
  articles: ['um', 'o', 'ao', 'do', 'os', 'dos'],
  sanctions: ['cuba', 'irão', 'ira', 'iraque', 'rússia', 'gaza', 'qatar', 'catar', 'sanç', 'bloqueio'],

  bound: ['antes', 'até', 'depois', 'após'],
  weakBound: ['desde', 'a partir'],
  vocabularyWords: `sob embargado embargada embargo até às antes depois após do da das dos no na nas nos ao aos de não publicar difundir divulgar veicular sua
    divulgação difusão publicação veiculação proibida proibido proibidos proibidas para só somente apenas desde partir este esta comunicado imprensa
    hora horas horário nota local que se com por em dia o a os as e meio meia noite manhã tarde próxima próximo`,
  alsoSaidWords: `pode podem deve devem deverá poderá ser nova novo ordem segunda indicação aviso favor pede pedimos agradecemos solicitamos
    autorizada autorizado permitida permitido informação informações usar utilizar utilizada utilizado há são publicado publicada publicados publicar-se
    publicável divulgado divulgada divulgadas divulgados difundido difundida veiculado veiculada emitir emitido reter retido retida manter mantida guardar
    guardado reserva reservada reservado confidencial sigilo sigilosa interdita interdito vedada vedado restrita restrito suspensa suspenso adiada
    adiado ainda edições edição reproduzir reproduzida reprodução coletiva conferência discurso anúncio direção compartilhar compartilhe partilhar
    partilhe texto meios media mídia fica levanta levantamento fim está use publique divulgue difunda aguardar aguarde esperar espere autorização
    aprovação gabinete assessoria matéria release notícia data à`,
  publishingWords: `publicar publicar-se publicação publicável publique difundir difundido difundida difusão divulgar divulgação divulgado divulgada
    divulgados divulgadas divulgue veicular veiculado veiculada veiculação confidencial sigilo reserva`,
  publishingTooWords: `edições edição reproduzir reprodução compartilhar compartilhe partilhar partilhe usar use utilizar utilizada utilizado emitir emitido
    reter retido manter guardar reservada reservado aguardar`,
  publishedWords: 'publicado publicada publicados difundido',
  negation: ['não', 'proibid[oa]s?', 'interdit[oa]', 'vedad[oa]', 'reter', 'aguardar?'],
  untilTold: ['nov[oa] (?:aviso|ordem|indicação)', 'segunda ordem', 'ordem em contrário'],
  putOff: ['suspens[oa]', 'adiad[oa]', 'retid[oa]'],
  keptBack: ['retid[oa]', 'reter'],
  untilItHappens: {
    before: ['depois', 'após', 'até', 'quando', 'sem', 'antes', 'aguardar?'],
    events: ['coletiva', 'conferência', 'discurso', 'aprovação', 'autorização', 'anúncio'],
  },
  toBe: ['a ser', 'para ser', 'ser'],
  atOnce: ['imediat'],
  forbidding: [
    'não (?:se )?(?:deve|pode|public\\p{L}*|publiq\\p{L}*|difund\\p{L}*|divulg\\p{L}*|veicul\\p{L}*|us\\p{L}*|utiliz\\p{L}*|antes|até)',
    'proibid[oa]s?',
    'interdit[oa]s?',
    'vedad[oa]s?',
  ],
  // biome-ignore format: a list
  ofEvent: ['aviso', 'convocatória', 'convite', 'pauta', 'coletiva', 'conferência', 'evento', 'cerimónia', 'cerimônia', 'quando', 'agenda'],

  unfinished: [
    /(?<!\p{L})(?:rascunho|minuta|esboco)(?!\p{L})/u,
    /(?<!\p{L})documento de trabalho(?!\p{L})/u,
    /(?<!\p{L})(?:confidencial|sigilos[oa]|secreto)(?!\p{L})/u,
    /(?<!\p{L})(?:sem|nao|por)(?: (?:ainda|esta|foi|ter|sido))* (?:aprovad[oa]|aprovar|validad[oa]|validar|final|definitiv\p{L}+|revist[oa]|rever|revisad[oa]|revisar)(?!\p{L})/u,
    /(?<!\p{L})(?:pendente(?:s)? de|a espera de|a aguardar|aguarda(?:ndo)?)(?!\p{L}).*(?:valid|visto|aprov|revis|decisao|luz verde|assinatura|ok)/u,
    /(?<!\p{L})uso interno(?!\p{L})/u,
    /^[^\p{L}]*para (?:revisao|comentarios|aprovacao|correcao|validacao)(?!\p{L})/u,
    /(?<!\p{L})(?:versao|copia) (?:provisoria|preliminar|de trabalho)(?!\p{L})/u,
    /(?<!\p{L})nao(?: (?:para|e))* ?(?:distribu\p{L}+|circular|difundir|divulgar|difusao|divulgacao|compartilhar|partilhar|reencaminhar|encaminhar)(?!\p{L})/u,
  ],
  unfinishedWords: `rascunho minuta esboço provisória preliminar versão cópia comentários revisão revisar rever revisto aprovado aprovada aprovar aprovação
    pendente espera aguardar aguarda aguardando sem ainda foi validar validação uso interno trabalho documento circular difundir divulgar compartilhar partilhar
    reencaminhar direção diretor diretora confidencial secreto sigiloso comunicado release decisão luz verde assinatura visto final por`,
};
