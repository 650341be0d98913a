import type { CanaryWords } from '../canary-words.ts';

export default {
  headline: 'Este comunicado de teste é apenas para os operadores',
  paragraphs: [
    'GENEBRA – Isto é um teste. Atravessa a redação uma vez por hora, da entrega à caixa de correio, e mostra aos operadores que os comunicados chegam aos seus leitores.',
    'Ninguém mais o deve ver. Pede-se a quem o ler noutro lugar que avise a redação e lhe reencaminhe a mensagem tal como a recebeu.',
  ],
} satisfies CanaryWords;
