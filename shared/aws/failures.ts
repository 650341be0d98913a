/** We are wrong: a setting is missing or does not parse. Alarms; the editor can do nothing about it. */
export class Misconfigured extends Error {
  override name = 'Misconfigured';
}

/** We are wrong: a message or a row that our own schema refuses. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}
