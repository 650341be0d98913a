import type { CanaryWords } from '../canary-words.ts';

export default {
  headline: 'Diese Probemeldung ist nur für den Betrieb bestimmt',
  paragraphs: [
    'GENF – Dies ist eine Probe. Sie durchläuft die Redaktion einmal in der Stunde, von der Abgabe bis ins Postfach, und zeigt dem Betrieb, dass Meldungen ihre Leserinnen und Leser erreichen.',
    'Außer ihm soll sie niemand sehen. Wer sie anderswo liest, wird gebeten, es der Redaktion zu sagen und ihr die Nachricht so weiterzuleiten, wie sie kam.',
  ],
} satisfies CanaryWords;
