import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { progressText, reportTo } from '../../../build/runtime/report.ts';

function sink(isTTY: boolean): { stream: NodeJS.WritableStream & { isTTY: boolean }; text: () => string } {
  let text = '';
  const into = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      text += chunk.toString();
      done();
    },
  });
  return { stream: Object.assign(into, { isTTY }), text: () => text };
}

describe('progress', () => {
  it('says how much of how much', () => {
    expect(progressText('Fetching', 47_000_000, 196_264_810)).toBe('Fetching: 47 of 196 MB (23 %)');
    expect(progressText('Fetching', 5_000_000, 0)).toBe('Fetching: 5 of 0 MB (0 %)');
  });

  it('writes a line for each tenth into a log', () => {
    const { stream, text } = sink(false);
    const report = reportTo(stream);
    for (let done = 0; done <= 1000; done += 1) report.progress('Fetching', done * 1e6, 1e9);
    expect(text().split('\n')).toHaveLength(12);
  });

  it('overwrites one line on a terminal and ends it before the next message', () => {
    const { stream, text } = sink(true);
    const report = reportTo(stream);
    report.progress('Fetching', 1e6, 2e6);
    report.line('Done');
    expect(text()).toBe('\r\u001b[KFetching: 1 of 2 MB (50 %)\nDone\n');
  });
});
