import { describe, expect, it } from 'vitest';
import { MailEvent, newsOfMail } from '../../../shared/alerts/mail-event.ts';
import { ANNA, RELEASE } from './alert-samples.ts';

const told = (eventType: string, more: object = {}, tags: Record<string, string[]> = {}) =>
  newsOfMail(
    MailEvent.parse({
      eventType,
      mail: {
        timestamp: '2026-11-02T09:00:01.000Z',
        messageId: 'm-1',
        tags: { release: [RELEASE], person: [ANNA], note: ['fr_c2'], ...tags },
      },
      ...more,
    }),
  );

describe('what SES tells of a mail', () => {
  it('says that it was sent, and leads back to the row of the ledger', () => {
    expect(told('Send')).toEqual({
      release: RELEASE,
      person: ANNA,
      notes: ['fr#c2'],
      set: { state: 'sent', messageId: 'm-1', sentAt: '2026-11-02T09:00:01.000Z' },
    });
    expect(told('Send', {}, { also: ['p'] })?.notes).toEqual(['fr#c2', 'p']);
  });

  it('that it was delivered or bounced says that it was sent, too, should that word have got lost', () => {
    expect(told('Delivery', { delivery: { timestamp: '2026-11-02T09:00:02Z' } })?.set).toMatchObject({
      state: 'sent',
      deliveredAt: '2026-11-02T09:00:02.000Z',
    });
  });

  it('that an address is gone, or that its owner complained, keeps it from being written to again', () => {
    const bounce = (bounceType: string) => told('Bounce', { bounce: { timestamp: '2026-11-02T09:00:02.000Z', bounceType } });
    expect(bounce('Permanent')?.suppress).toEqual({ why: 'bounce', at: '2026-11-02T09:00:02.000Z' });
    expect(bounce('Transient')).not.toHaveProperty('suppress');
    expect(told('Complaint', { complaint: { timestamp: '2026-11-02T10:00:00.000Z' } })?.suppress?.why).toBe('complaint');
  });

  it('that somebody took a mail out of their spam is no complaint', () => {
    const complaint = { timestamp: '2026-11-02T10:00:00.000Z', complaintFeedbackType: 'not-spam' };
    expect(told('Complaint', { complaint })).not.toHaveProperty('suppress');
    expect(told('Complaint', { complaint: { ...complaint, complaintFeedbackType: 'abuse' } })).toHaveProperty('suppress');
    expect(told('Complaint', { complaint: { ...complaint, complaintFeedbackType: null } })).toHaveProperty('suppress');
  });

  it('of a mail that is none of ours changes nothing', () => {
    expect(told('Send', {}, { release: [] })).toBeUndefined();
    expect(told('Open')).toBeUndefined();
  });
});
