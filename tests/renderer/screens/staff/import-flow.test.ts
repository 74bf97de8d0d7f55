import { describe, expect, test } from 'vitest';
import type { Stick, StickPack } from '../../../../content/content-desk.ts';
import {
  bytesNeeded,
  chooseStick,
  fitOf,
  type ImportEvent,
  type ImportFlow,
  importFlow,
} from '../../../../renderer/screens/staff/import-flow.ts';

const stick: Stick = { id: 's1', name: 'HALL', holds: 'packs' };
const pack = (id: string, more: Partial<StickPack> = {}): StickPack => ({
  id,
  title: { en: id },
  languages: ['en'],
  version: 2,
  bytes: 100,
  ...more,
});
const packs = [
  pack('new'),
  pack('newer', { installed: 1 }),
  pack('same', { installed: 2 }),
  pack('older', { installed: 3 }),
  pack('kiosk', { needsKiosk: '9.0.0' }),
];
const choose: ImportEvent = { kind: 'stick', stick };
const looked: ImportEvent = { kind: 'looked', look: { kind: 'packs', packs, freeBytes: 1000 } };
const through = (...events: ImportEvent[]): ImportFlow => events.reduce(importFlow, chooseStick);

describe('an import', () => {
  test('looks at the stick, chooses what is new, and copies that', () => {
    expect(through(choose)).toEqual({ step: 'looking', stick, allowExpired: false });
    expect(through(choose, looked)).toMatchObject({
      step: 'packs',
      chosen: ['new', 'newer'],
      freeBytes: 1000,
    });
    expect(through(choose, looked, { kind: 'choose', packs: ['new'] }, { kind: 'start' })).toEqual({
      step: 'importing',
      stick,
      allowExpired: false,
      packs: ['new'],
    });
  });

  test('starts nothing when nothing is chosen', () => {
    expect(through(choose, looked, { kind: 'choose', packs: [] }, { kind: 'start' }).step).toBe('packs');
  });

  test('ends with its outcome, and can be tried again or from another stick', () => {
    const ended: ImportEvent = { kind: 'ended', outcome: { kind: 'cancelled' } };
    expect(through(choose, looked, { kind: 'start' }, ended)).toMatchObject({
      step: 'result',
      outcome: { kind: 'cancelled' },
    });
    expect(
      through(choose, looked, { kind: 'start' }, ended, { kind: 'again', allowExpired: false }).step,
    ).toBe('looking');
    expect(through(choose, looked, { kind: 'start' }, ended, { kind: 'other' })).toBe(chooseStick);
  });

  test('of an expired stick goes on only if the steward says so, and then to its end', () => {
    const outcome = { kind: 'expired', role: 'timestamp', day: '2026-11-22' } as const;
    const expired = through(choose, { kind: 'looked', look: { kind: 'failed', outcome } });
    expect(expired).toMatchObject({ step: 'result', outcome, allowExpired: false });
    const going = [{ kind: 'again', allowExpired: true } as const, looked, { kind: 'start' } as const];
    expect(going.reduce<ImportFlow>(importFlow, expired)).toMatchObject({
      step: 'importing',
      allowExpired: true,
    });
  });

  test('takes no answer that came too late', () => {
    expect(through(looked)).toBe(chooseStick);
    expect(through(choose, { kind: 'other' }, looked)).toBe(chooseStick);
  });
});

describe('a pack on a stick', () => {
  test('is new, newer, the same, older or for another kiosk', () => {
    expect(packs.map(fitOf)).toEqual(['fresh', 'newer', 'same', 'older', 'needsKiosk']);
  });

  test('needs room only when it is chosen', () => {
    expect(bytesNeeded(packs, ['new', 'newer'])).toBe(200);
    expect(bytesNeeded(packs, [])).toBe(0);
  });
});
