import { expect, it, vi } from 'vitest';
import { type Ports, planAlerts } from '../../functions/plan-alerts/plan-alerts.ts';
import type { ReleaseEvent } from '../../shared/editorial/release-event.ts';
import { document, openDesk } from '../unit/editorial/newsroom-desk.ts';

const KILLED_AT = '2026-11-02T09:05:00.000Z';

it('a kill is planned at once and again twenty minutes later, in steps that a queue can wait, and then no more', async () => {
  const desk = openDesk();
  desk.drop('water', document());
  desk.command('kill', 'water', { reason: 'Wrong figures' });
  const { head, editions } = desk.release('water');
  const { release = '' } = head ?? {};
  let now = KILLED_AT;
  const ports = {
    now: () => now,
    alerts: { maxAgeDays: 7, notAfterHours: 48 },
    readRelease: async () => ({ head, editions, publicPages: [], jobs: [], members: [] }),
    readCell: async () => [],
    readLedger: vi.fn(async () => []),
    sendPlans: vi.fn(async () => {}),
    owe: vi.fn(async () => {}),
    settle: vi.fn(async () => {}),
    lanes: { urgent: vi.fn(async () => {}), alerts: vi.fn(async () => {}) },
  } satisfies Ports;
  const event: ReleaseEvent = {
    id: '018f0000-0000-5000-8000-000000000000',
    event: 'ReleaseKilled',
    at: KILLED_AT,
    release,
    revision: 3,
    lang: 'en',
    version: 1,
    headline: 'Clean water',
    url: 'https://news.example.org/en/2026/11/clean-water/',
    countries: ['KH'],
    topics: [],
    priority: 'high',
  };
  const plan = planAlerts(ports);
  const again = { plan: event, range: '', notBefore: '2026-11-02T09:25:00.000Z' };

  await plan(event);
  expect(ports.readLedger).toHaveBeenCalledTimes(1);
  expect(ports.sendPlans).toHaveBeenCalledExactlyOnceWith([again], 900);
  expect(ports.owe).toHaveBeenCalledExactlyOnceWith(again);
  expect(ports.settle).toHaveBeenCalledExactlyOnceWith(event);

  now = '2026-11-02T09:20:00.000Z';
  await plan(again);
  expect(ports.readLedger).toHaveBeenCalledTimes(1);
  expect(ports.sendPlans).toHaveBeenLastCalledWith([again], 300);
  expect(ports.settle).toHaveBeenCalledTimes(1);

  now = '2026-11-02T09:25:00.000Z';
  await plan(again);
  expect(ports.readLedger).toHaveBeenCalledTimes(2);
  expect(ports.sendPlans).toHaveBeenCalledTimes(2);
  expect(ports.settle).toHaveBeenLastCalledWith(again);
});
