/**
 * How mail programs and their users speak around a text in one language. Parts of patterns; a line is compared without capitals and
 * accents. Leave out what the language has no words for.
 */
export interface IncomingMailWords {
  /** A whole line that says that another message begins below it: "original message", "mensaje reenviado". */
  otherMessage?: readonly string[];
  /** What stands before the colon of "On Thu, 19 Nov 2026 at 10:00, Jo Doe <jo@example.org> wrote:": "wrote", "a écrit". */
  wrote?: readonly string[];
  /** What such a line begins with, before the day: "on", "le". */
  beforeDay?: readonly string[];
  /** The labels of a message's head as programs copy it into a text: "From:", "Sent:", "To:", "Subject:". */
  labels?: {
    from?: readonly string[];
    /** When it was sent: "sent", "date". */
    sent?: readonly string[];
    subject?: readonly string[];
    /** All others: to, copy, reply to, attachments. */
    others?: readonly string[];
  };

  /** What a warning of a mail server or a site opens with: "caution", "attention". */
  warnings?: readonly string[];
  /** What such a warning says, with or without that opening: "this message originated from outside", "external sender". */
  banners?: readonly string[];
  /** Marks for mails from elsewhere, alone in a line or in brackets before a subject: "external". */
  externalMarks?: readonly string[];
  /** Words of a warning that speak to whoever reads it: "you", "this message". Words of their own. */
  spokenToReader?: readonly string[];

  /** What a letter opens with: "dear", "chers". Words of their own; a name and a comma may follow. */
  greetings?: readonly string[];
  /** What ends a letter, as a whole line: "kind regards", "cordialement". What is below it names whoever sent it. */
  closings?: readonly string[];
  /**
   * What everybody writes above a text that is to go out, and what says nothing of how; whole sentences: "please find our release
   * below", "for publication". With `.{0,80}` where more may stand.
   */
  stockNotes?: readonly string[];
  /** A sentence that hands a release on, from its beginning: "we are pleased to send you". Words of their own; the next field says what. */
  handsOn?: readonly string[];
  /** What is handed on: "release", "statement". Words of their own. */
  release?: readonly string[];
  /** What makes of such a sentence another: it takes something out, or waits for something ("but", "until", "Monday"). Words of their own. */
  changesSomething?: readonly string[];
  /** Words of somebody who speaks to whoever receives a mail, rather than to readers: "please", "attached". Words of their own. */
  speaksToReceiver?: readonly string[];
  /** Words of a mail whose text is somewhere else: "attached". Words of their own. */
  speaksOfAttachment?: readonly string[];

  /** Parts of words of a line that says whom to ask, so that a name below it is a contact and no signature: "contact", "press". */
  speaksOfContact?: readonly string[];
  /** What programs put above a newsletter, from its beginning: where else it can be seen ("view this e-mail in", "online version"). */
  seenElsewhere?: readonly string[];
  /** What a telephone adds, as a whole line: "sent from my …". */
  sentFrom?: readonly string[];
  /** What a list or a newsletter adds below, from the beginning of a line: "you receive this message because", "unsubscribe". */
  listFooters?: readonly string[];
  /** What companies write below every mail, anywhere in a paragraph. Said of a mail, so that a release that tells of secrets is not meant. */
  disclaimers?: readonly string[];

  /** What programs put before a subject that is answered or sent on, before a colon: "re", "fwd". */
  subjectMarks?: readonly string[];
  /** What offices put there, before a colon or a dash: "press release", "for immediate release"; a number may follow. */
  subjectStatuses?: readonly string[];
  /** What the subjects of mails begin with that programs send by themselves: "automatic reply", "out of office", "undeliverable". */
  automaticSubjects?: readonly string[];
}
