/** A command was called in a way it cannot work. The message is the one sentence its caller gets to read. */
export class Misuse extends Error {
  override name = 'Misuse';
}

/** Says in a sentence that there is no local run to answer, where that is what an error means. Throws. */
export const sayIfNotRunning = (error: Error & { code?: string }): never => {
  if (error.code === 'ECONNREFUSED') throw new Misuse('Dateline is not running: "npm start" starts it.');
  throw error;
};
