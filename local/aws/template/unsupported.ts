/** The template asks for something that the local run does not do. The message says what, in one sentence. */
export class UnsupportedTemplate extends Error {
  override name = 'UnsupportedTemplate';
}
