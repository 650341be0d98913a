/** How long a release or a command waits for a file that may only be late: notices arrive in any order. Milliseconds. */
export const PATIENCE = 10 * 60_000;

/** The same of a command, where something goes by a name like that of what it is about: whoever mistyped it waits for a card. */
export const NEAR_PATIENCE = 60_000;

/** The same of a command whose document lies in the bucket and waits behind others to be read. */
export const OVERTAKEN_PATIENCE = 60 * 60_000;

/** How soon it looks again, in seconds. */
export const LOOK_AGAIN_AFTER = 30;
