import { describe, expect, test } from 'vitest';
import {
  canConfirm,
  type PinEntry,
  type PinEvent,
  pinEntry,
  typePin,
} from '../../../../renderer/screens/staff/pin-entry.ts';

const ok: PinEvent = { kind: 'ok' };
const digits = (text: string): PinEvent[] => [...text].map((digit) => ({ kind: 'digit', digit }));
const through = (stage: 'ask' | 'choose', ...events: PinEvent[]): PinEntry =>
  events.reduce(typePin, pinEntry(stage));

describe('the PIN as it is typed', () => {
  test('takes at most 12 digits and can be sent from 4 on', () => {
    expect(through('ask', ...digits('1234567890123')).digits).toBe('123456789012');
    expect(canConfirm(through('ask', ...digits('193')))).toBe(false);
    expect(through('ask', ...digits('193'), ok).checking).toBe(false);
    expect(through('ask', ...digits('1935'), ok)).toMatchObject({ checking: true, digits: '1935' });
    expect(through('ask', ...digits('1935'), { kind: 'delete' }).digits).toBe('193');
  });

  test('takes nothing while it is checked, and starts empty when it was wrong', () => {
    const checked = through('ask', ...digits('1935'), ok, ...digits('7'), ok);
    expect(checked.digits).toBe('1935');
    const again = typePin(checked, { kind: 'refused', note: 'wrong' });
    expect(again).toEqual({ stage: 'ask', digits: '', checking: false, note: 'wrong' });
    expect(typePin(again, { kind: 'digit', digit: '1' }).note).toBeUndefined();
  });
});

describe('a PIN that is chosen', () => {
  test('is typed twice', () => {
    const once = through('choose', ...digits('2580'), ok);
    expect(once).toMatchObject({ stage: 'again', digits: '', checking: false });
    expect([...digits('2580'), ok].reduce(typePin, once)).toMatchObject({ checking: true, digits: '2580' });
  });

  test('begins anew when the two differ, or when anybody would guess it', () => {
    expect(through('choose', ...digits('2580'), ok, ...digits('2581'), ok)).toEqual(
      pinEntry('choose', 'differ'),
    );
    expect(through('choose', ...digits('0000'), ok)).toEqual(pinEntry('choose', 'weak.alike'));
    expect(through('choose', ...digits('1234'), ok)).toEqual(pinEntry('choose', 'weak.row'));
  });

  test('begins anew when it could not be kept', () => {
    const sent = through('choose', ...digits('2580'), ok, ...digits('2580'), ok);
    expect(typePin(sent, { kind: 'refused', note: 'disk' })).toEqual(pinEntry('choose', 'disk'));
  });
});
