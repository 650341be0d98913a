/** S3's word to a queue or topic that something was uploaded or removed, kept back. */
export interface HeldNotice {
  target: string;
  message: string;
  /** X-Ray's. */
  traceHeader?: string | undefined;
}

type SendNotice = (notice: HeldNotice) => void;

/** S3's notices on their way. */
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
    notify(notice) {
      if (held) held.push(notice);
      else pass(notice);
    },
    hold() {
      held ??= [];
    },
    release(arrange = (notices) => notices) {
      const kept = held ?? [];
      held = undefined;
      for (const notice of arrange(kept)) sendHeld(notice);
    },
  };
};
