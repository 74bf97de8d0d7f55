import { expect, it } from 'vitest';
import { openLog } from '../../electron/log.ts';

const at = new Date('2026-01-02T03:04:05.678Z');

it('a log writes one line for each event: time, level, message', () => {
  const lines: string[] = [];
  const log = openLog(
    (line) => lines.push(line),
    () => at,
  );
  log.info('started');
  log.warn('careful');
  log.error('failed');
  expect(lines).toEqual([
    '2026-01-02T03:04:05.678Z info started\n',
    '2026-01-02T03:04:05.678Z warn careful\n',
    '2026-01-02T03:04:05.678Z error failed\n',
  ]);
});

it.each(['\n', '\r', '\r\n', '\u2028'])(
  'a message with %j in it stays one line, so that none can be forged',
  (end) => {
    const lines: string[] = [];
    const forged = `x${end}2026-01-02T03:04:05.678Z info all is well`;
    openLog(
      (line) => lines.push(line),
      () => at,
    ).warn(forged);
    expect(lines.join('').split(/[\r\n\u2028]/)).toHaveLength(2);
  },
);
