import { describe, expect, test } from 'vitest';
import {
  type CornerEvent,
  type CornerHold,
  cornerAt,
  cornerHold,
  notHeld,
} from '../../renderer/corner-hold.ts';

const down = (corner: 'left' | 'right' | 'elsewhere', at: number, finger = 1): CornerEvent => ({
  kind: 'down',
  finger,
  corner,
  at,
});
const move = (corner: 'left' | 'right' | 'elsewhere', at: number): CornerEvent => ({
  kind: 'move',
  finger: 1,
  corner,
  at,
});
const up = (at: number, finger = 1): CornerEvent => ({ kind: 'up', finger, at });
const time = (at: number): CornerEvent => ({ kind: 'time', at });
const through = (...events: CornerEvent[]): CornerHold['step'] =>
  events.reduce(cornerHold, notHeld as CornerHold).step;

describe('the way in for stewards', () => {
  test('is to hold the left corner for 3 s, then the right one', () => {
    expect(through(down('left', 0), time(3000), up(3100), down('right', 4000), time(7000))).toBe('open');
    expect(through(down('left', 0), up(3100), down('right', 4000), up(7000))).toBe('open');
  });

  test('is not found by a shorter touch of either', () => {
    expect(through(down('left', 0), up(2999), down('right', 3500), time(7000))).toBe('none');
    expect(through(down('left', 0), up(3100), down('right', 4000), up(6999), time(9000))).toBe('none');
  });

  test('is not found in the other order, or too late', () => {
    expect(through(down('right', 0), up(3100), down('left', 4000), up(7100))).not.toBe('open');
    expect(through(down('left', 0), time(3000), up(3100), down('right', 8001), time(11_100))).toBe('none');
    expect(through(down('left', 0), time(3000), up(3100), down('right', 7999), time(11_000))).toBe('open');
  });

  test('is not found by a finger that moves out of the corner, or by a whole hand', () => {
    expect(through(down('left', 0), move('elsewhere', 500), move('left', 600), up(3600))).toBe('none');
    expect(through(down('left', 0), down('elsewhere', 200, 2), up(3600))).toBe('none');
    expect(through(down('left', 0), up(3100), down('elsewhere', 3500), down('right', 4000), up(7100))).toBe(
      'none',
    );
  });

  test('takes a finger that trembles within the corner', () => {
    expect(
      through(
        down('left', 0),
        move('left', 900),
        up(3100),
        down('right', 4000),
        move('right', 5000),
        time(7000),
      ),
    ).toBe('open');
  });
});

test('the corners are 120 pixels on a side', () => {
  expect(cornerAt(119, 119, 1080)).toBe('left');
  expect(cornerAt(120, 60, 1080)).toBe('elsewhere');
  expect(cornerAt(60, 120, 1080)).toBe('elsewhere');
  expect(cornerAt(959, 0, 1080)).toBe('elsewhere');
  expect(cornerAt(960, 0, 1080)).toBe('right');
});
