/** S3's word to a queue that something was uploaded or removed, kept back. */
export interface HeldNotice {
  queueArn: string;
  message: string;
}

type SendNotice = (queueArn: string, message: string) => void;

/** S3's notices on their way to their queues. */
export interface NoticeGate {
  /** Passes a notice on, or keeps it back. */
  notify: SendNotice;
  /** From now on notices are kept back. */
  hold(): void;
  /** Sends those that were, in the order and as often as `arrange` says, and keeps back no more. */
  release(arrange?: (held: readonly HeldNotice[]) => readonly HeldNotice[]): void;
}

export const createNoticeGate = ({ pass, sendHeld }: { pass: SendNotice; sendHeld: SendNotice }): NoticeGate => {
  let held: HeldNotice[] | undefined;
  return {
    notify(queueArn, message) {
      if (held) held.push({ queueArn, message });
      else pass(queueArn, message);
    },
    hold() {
      held ??= [];
    },
    release(arrange = (notices) => notices) {
      const kept = held ?? [];
      held = undefined;
      for (const { queueArn, message } of arrange(kept)) sendHeld(queueArn, message);
    },
  };
};
