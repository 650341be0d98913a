/** A command was called in a way it cannot work. The message is the one sentence its caller gets to read. */
export class Misuse extends Error {
  override name = 'Misuse';
}
