import type MailComposer from 'nodemailer/lib/mail-composer';
import { loadBeside } from './load-beside.ts';

export default class {
  constructor(mail: ConstructorParameters<typeof MailComposer>[0]) {
    // biome-ignore lint/correctness/noConstructorReturn: whoever asks for a stand-in gets what it stands for.
    return new (loadBeside<{ default: typeof MailComposer }>('mail-composer').default)(mail);
  }
}
