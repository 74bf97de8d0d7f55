import { describe, expect, it } from 'vitest';
import { parseCommandLine, refusedSwitches } from '../../electron/command-line.ts';

describe('the command line', () => {
  it('is full screen with nothing set by default', () => {
    expect(parseCommandLine(['electron', '.'])).toEqual({ windowed: false });
  });

  it('takes the data folder, the packs, a language and a window', () => {
    const args = ['--data=/hall/data = 1', '--windowed', '--lang=en', '--packs=./my packs'];
    expect(parseCommandLine(args)).toEqual({
      windowed: true,
      data: '/hall/data = 1',
      language: 'en',
      packs: './my packs',
    });
  });

  it.each([
    ['--data='],
    ['--lang='],
    ['--lang=<b>'],
    ['--lang=a'],
    ['--lang=zh_Hans'],
    ['--packs='],
    ['--lang'],
  ])('overlooks %s', (arg) => {
    expect(parseCommandLine([arg])).toEqual({ windowed: false });
  });

  it.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-port',
    '--remote-debugging-pipe',
    '--remote-debugging-address=0.0.0.0',
    '--inspect',
    '--inspect=0.0.0.0:9229',
    '--inspect-brk',
    '--js-flags=--expose-gc',
    '--load-extension=/x',
    '--disable-web-security',
    '--remote-allow-origins=*',
  ])('refuses %s in a hall', (arg) => {
    expect(refusedSwitches(['kiosk', arg])).toEqual([arg]);
  });

  it('refuses nothing that it takes itself', () => {
    const own = [
      '--data=/x',
      '--windowed',
      '--lang=en',
      '--packs=/y',
      '--no-sandbox',
      '--inspection',
      'inspect',
    ];
    expect(refusedSwitches(own)).toEqual([]);
  });
});
