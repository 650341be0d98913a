/** A web address in a text, without the punctuation behind it, as the source of a pattern. */
export const WEB_ADDRESS = String.raw`(?:https?:\/\/|www\.)[^\s<>"«»“”]*[^\s<>"«»“”.,;:!?)\]،؛؟]`;

/** An email address in a text, as the source of a pattern. */
export const EMAIL_ADDRESS = String.raw`[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`;
