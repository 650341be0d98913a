/** Sequencers are compared as text after padding on the right with zeros (S3's rule; theirs have at most 32 digits or so). */
export const paddedSequencer = (sequencer: string): string => sequencer.toUpperCase().padEnd(40, '0');
