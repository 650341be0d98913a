import type { CanaryWords } from '../canary-words.ts';

export default {
  headline: 'Este comunicado de prueba es solo para los operadores',
  paragraphs: [
    'GINEBRA – Esto es una prueba. Atraviesa la redacción una vez por hora, desde la entrega hasta el buzón, y muestra a los operadores que los comunicados llegan a sus lectores.',
    'Nadie más debe verlo. A quien lo lea en otro lugar se le ruega avisar a la redacción y reenviarle el mensaje tal como lo recibió.',
  ],
} satisfies CanaryWords;
