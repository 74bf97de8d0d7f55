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

  it('takes a shorter minute for the watch, within reason', () => {
    expect(parseCommandLine(['--watch-minute=3000'])).toEqual({ windowed: false, watchMinute: 3000 });
  });

  it.each([
    ['--watch-minute=1'],
    ['--watch-minute=soon'],
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
    '-remote-debugging-port=9222',
    '/remote-debugging-port=9222',
    '--Remote-Debugging-Port=9222',
    '-inspect',
    '--inspect-wait',
    '--renderer-cmd-prefix=xterm -e',
    '--gpu-launcher=xterm',
    '--browser-subprocess-path=/tmp/x',
    '--proxy-server=127.0.0.1:8080',
    '--host-rules=MAP * 127.0.0.1',
    '--ignore-certificate-errors',
    '--single-process',
    '--disable-gpu-sandbox',
    '--disable-features=X',
    '--disable-site-isolation-trials',
    '--log-net-log=/x',
    '--auto-open-devtools-for-tabs',
  ])('refuses %s in a hall', (arg) => {
    expect(refusedSwitches(['kiosk', arg], true)).toEqual([arg]);
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
    expect(refusedSwitches(own, true)).toEqual([]);
  });

  it('refuses to be without a sandbox, but for root, who has none', () => {
    expect(refusedSwitches(['--no-sandbox'], false)).toEqual(['--no-sandbox']);
    expect(refusedSwitches(['--no-sandbox'], true)).toEqual([]);
  });
});
