import type { PartnerWords } from '../partner-words.ts';

export default {
  title: 'Para parceiros: canais e formatos',
  intro:
    'Tudo o que publicamos pode ser recolhido aqui por programas: canais por língua, país e tema, documentos ao lado de cada página e uma mensagem a cada alteração. Os endereços e os identificadores não mudam.',
  feeds: 'Todos os canais',
  feed: 'Canal',
  formats: 'Formatos',
  opml: 'A mesma lista em OPML, para leitores de canais',
  archives:
    'Um canal contém os {window} comunicados mais recentes. Os anteriores encontram-se em arquivos mensais, {example}: cada um indica o que o precede (RFC 5005).',
  promises: 'O que é garantido',
  ids: 'Um identificador designa para sempre um comunicado numa língua, em todos os canais, formatos e versões. Recolha as entradas pelo identificador e substitua a sua quando «updated» for mais recente.',
  order:
    'Os canais seguem a data do comunicado, do mais recente para o mais antigo; no mesmo dia, a hora de publicação. Uma correção altera «updated» e não muda a ordem.',
  conditional:
    'Pode consultar-nos até uma vez por minuto, com o último ETag recebido (If-None-Match): o que não mudou tem resposta 304, sem conteúdo. As cópias são conservadas durante {seconds} segundos, no máximo.',
  gone: 'Um canal cuja língua ou tema é abandonado responde 410: deixe de o consultar.',
  changes: 'Correções, retiradas e anulações',
  corrections: 'Uma correção mantém o mesmo identificador, com um «updated» mais recente; o texto começa pelo que foi corrigido.',
  withdrawals:
    'Um comunicado retirado mantém o mesmo identificador, com um «updated» mais recente; um aviso ocupa o lugar do texto. Pode vir a ser restabelecido.',
  kills:
    'Um comunicado anulado não pode voltar a ser utilizado. A entrada permanece com o mesmo identificador, com um aviso e nada mais; em Atom, é acompanhada de um registo de eliminação (RFC 6721). A página e os documentos respondem 410. Pedimos que elimine a sua cópia.',
  translations: 'Em Atom, as ligações com rel="related" e hreflang conduzem ao mesmo comunicado noutras línguas.',
  items: 'Ao lado de cada página',
  itemsText:
    'O cabeçalho de cada página indica as suas outras formas, que são corrigidas, retiradas e anuladas juntamente com ela.',
  pictures:
    'Os canais e, em cada tamanho, estes documentos indicam o endereço das imagens, com legenda, descrição e crédito; uma correção substitui-as e uma anulação elimina-as.',
  text: 'texto simples',
  ninjs: 'ninjs 3.1 (IPTC), em JSON',
  newsml: 'NewsML-G2 2.35 (IPTC), em XML',
  events: 'Uma mensagem a cada alteração',
  eventsText:
    'Cada alteração é também uma mensagem num tópico SNS, que a sua própria fila SQS pode receber na sua própria conta AWS. As mensagens chegam pelo menos uma vez e por qualquer ordem: «id» revela uma repetição, «revision» ordena as que dizem respeito ao mesmo comunicado. Ignore os campos que não conhecer.',
  eventMeanings: {
    ReleasePublished: 'Um comunicado pode ser lido pela primeira vez nesta língua.',
    ReleaseUpdated: 'O texto teve uma pequena alteração que não exige correção.',
    ReleaseCorrected: 'O texto estava errado e foi corrigido: substitua o que tem.',
    ReleaseWithdrawn: 'Foi retirado, e a página indica-o. Pode vir a ser restabelecido.',
    ReleaseRestored: 'Tinha sido retirado e foi restabelecido.',
    ReleaseKilled: 'Foi anulado e não pode voltar a ser utilizado: elimine o que tem.',
    TranslationStale: 'O original desta tradução foi entretanto alterado.',
  },
  schema: 'Esquema JSON de todas as mensagens',
  examples: 'Exemplos',
  curl: 'Pedir um canal e, depois, apenas o que mudou:',
  queue: 'A sua própria fila na sua própria conta, depois de acrescentarmos o número desta e de lhe indicarmos o tópico:',
  reader: 'Num leitor de canais, cole o endereço de um canal; no newsboat, por exemplo:',
} satisfies PartnerWords;
