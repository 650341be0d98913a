import type { CanaryWords } from '../canary-words.ts';

export default {
  headline: 'This test release is for the operators alone',
  paragraphs: [
    'GENEVA – This is a test. It goes through the newsroom once an hour, from the drop to the inbox, and shows the operators that releases reach their readers.',
    'Nobody but them is to see it. Whoever reads it elsewhere is kindly asked to tell the newsroom, and to forward the message as it came.',
  ],
} satisfies CanaryWords;
