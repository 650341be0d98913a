/** A web address in a text, without the punctuation behind it, as the source of a pattern. */
export const WEB_ADDRESS = String.raw`(?:https?:\/\/|www\.)[^\s<>"«»“”]*[^\s<>"«»“”.,;:!?)\]،؛؟]`;

/** An email address in a text, as the source of a pattern. Chinese writes its words right before and behind. */
export const EMAIL_ADDRESS = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{N}._%+-])+@(?:(?!\p{Script=Han})[\p{L}\p{N}-])+(?:\.(?:(?!\p{Script=Han})[\p{L}\p{N}-])+)+`;
