import type { Mutant } from './mutant.ts';

const crossings = 'test/pipeline/crossings.test.ts';
const life = 'test/pipeline/alerts-life.test.ts';
const plan = 'test/unit/alerts/plan.test.ts';
const ledger = 'test/unit/alerts/ledger.test.ts';

/** The way of an alert: nobody twice, nobody who left, nobody too many in a second. */
export const mailMutants: readonly Mutant[] = [
  {
    name: 'A mail is claimed by whoever asks',
    file: 'shared/aws/ledger.ts',
    find: "'attribute_not_exists(pk) OR #state IN (:released, :skipped)'",
    replace: "'attribute_not_exists(pk) OR attribute_exists(pk) OR #state IN (:released, :skipped)'",
    tests: [crossings],
    only: 'is sent once, though two senders',
  },
  {
    name: 'A mail that was sent is sent again when its message comes again',
    file: 'shared/alerts/alert-ledger.ts',
    find: '  if (own && mayHaveIt(own)) return nothing;\n',
    replace: '',
    tests: [ledger],
  },
  {
    name: 'A mail is marked as sent before it is sent',
    file: 'functions/send-alerts/send-alerts.ts',
    find: '    sent = await ports.send(mail);\n',
    replace:
      "    await ledger.markSent(claimed, { version, messageId: 'x', sentAt: new Date(ports.now()).toISOString() });\n    sent = await ports.send(mail);\n",
    tests: [life],
    only: 'that takes none of them is asked again',
  },
  {
    name: 'The SDK sends a mail again by itself',
    file: 'functions/send-alerts/wiring.ts',
    find: 'new SESv2Client({ ...clients, maxAttempts: 1 })',
    replace: 'new SESv2Client({ ...clients, maxAttempts: 3 })',
    tests: [life],
    only: 'that takes a mail and loses its answer',
  },
  {
    name: 'A claim is given up although nobody knows whether its mail was sent',
    file: 'functions/send-alerts/send-alerts.ts',
    find: "  if (why === 'busy') await ledger.release(claimed);\n",
    replace: "  if (why !== 'refused') await ledger.release(claimed);\n",
    tests: [crossings],
    only: 'not sent again by whoever gets its message',
  },
  {
    name: 'Whoever left before their turn came is mailed',
    file: 'shared/alerts/decide-mail.ts',
    find: 'if (!person || person.leftAt !== undefined)',
    replace: 'if (!person)',
    tests: [plan],
  },
  {
    name: 'Suppressed addresses are mailed',
    file: 'shared/alerts/decide-mail.ts',
    find: "  if (suppressed) return { skip: 'suppressed' };\n",
    replace: '',
    tests: [life],
    only: 'reaches nobody whose address bounced',
  },
  {
    name: 'A killed release is mailed',
    file: 'shared/alerts/decide-mail.ts',
    find: "  if (gone) return 'killed';\n",
    replace: '',
    tests: [plan],
  },
  {
    name: 'HEAD is read once for all the people of a message',
    file: 'functions/send-alerts/send-alerts.ts',
    find: 'if (known.head?.revision === head?.revision) return known;',
    replace: 'if (head !== undefined) return known;',
    tests: [crossings],
    only: 'killed after the one before it',
  },
  {
    name: 'Whoever was passed over while a release was withdrawn never hears of it',
    file: 'shared/alerts/plan.ts',
    find: 'receivers: false, skipped: true, ...asked },',
    replace: 'receivers: false },',
    tests: ['test/pipeline/alerts-life.test.ts'],
    only: 'taken back',
  },
  {
    name: 'What was corrected during a withdrawal is never announced',
    file: 'shared/alerts/alert-ledger.ts',
    find: "SAYS_WHAT_CHANGED: readonly News[] = ['published', 'corrected']",
    replace: "SAYS_WHAT_CHANGED: readonly News[] = ['published', 'corrected', 'restored', 'withdrawn']",
    tests: ['test/unit/alerts/ledger.test.ts'],
  },
  {
    name: 'A kill is not planned again once it is known who was being mailed',
    file: 'functions/plan-alerts/plan-alerts.ts',
    find: 'if (isFirst && plans.some(',
    replace: 'if (!isFirst && plans.some(',
    tests: ['test/handlers/plan-alerts.test.ts'],
  },
  {
    name: 'Turns to send are not waited for',
    file: 'functions/send-alerts/send-alerts.ts',
    find: '      if (turn > now()) await pause(turn - now(), Promise.all(underWay));\n',
    replace: '',
    tests: [crossings],
    only: 'waits for its turn',
  },
  {
    name: 'Turns are rounded, so that a second may hold one too many',
    file: 'shared/alerts/rate.ts',
    find: 'Math.ceil((turns * 1000) / rate)',
    replace: 'Math.floor((turns * 1000) / rate)',
    tests: ['test/unit/alerts/rate.test.ts'],
  },
  {
    name: 'What others took of the line meanwhile is forgotten',
    file: 'shared/aws/mail-rate.ts',
    find: 'laterEnding(laterBy(wanted, nextAt - free - wanted.nextAt), free)',
    replace: 'laterEnding(wanted, free)',
    tests: ['test/handlers/mail-rate.test.ts'],
  },
  {
    name: 'A lease is ignored',
    file: 'shared/alerts/reconcile.ts',
    find: "  if (state === 'claimed' && leaseUntil <= now) {\n",
    replace: "  if (state === 'claimed' && leaseUntil !== now) {\n",
    tests: [ledger],
  },
  {
    name: 'What nobody can know is sent again',
    file: 'shared/alerts/reconcile.ts',
    find: "    if (!events.on) return 'give up';\n",
    replace: '',
    tests: [ledger],
  },
  {
    name: 'A lease is believed to have ended while there are events to read',
    file: 'shared/alerts/reconcile.ts',
    find: "events.unread === 0 ? 'reopen' : 'leave'",
    replace: "events.unread >= 0 ? 'reopen' : 'leave'",
    tests: [ledger],
  },
  {
    name: 'A link unsubscribes whoever follows it',
    file: 'functions/answer-subscriber/answer-subscriber.ts',
    find: "leaves: requestContext.http.method === 'POST'",
    replace: "leaves: requestContext.http.method !== 'HEAD'",
    tests: ['test/handlers/answer-subscriber.test.ts'],
    only: 'changes nothing by',
  },
];
