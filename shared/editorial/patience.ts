/** How long a release or a command waits for a file that may only be late: notices arrive in any order. Milliseconds. */
export const PATIENCE = 10 * 60_000;

/** How soon it looks again, in seconds. */
export const LOOK_AGAIN_AFTER = 30;
