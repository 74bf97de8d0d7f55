import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openDoor } from '../../../electron/door.ts';
import { openKept } from '../../../electron/kept.ts';
import { openLog } from '../../../electron/log.ts';
import { openLogFile } from '../../../electron/records/log-file.ts';
import { staffHandlers } from '../../../electron/staff/desk.ts';
import { installationId } from '../../../electron/staff/installation.ts';
import { journalledPin } from '../../../electron/staff/journalled-pin.ts';
import { openPin } from '../../../electron/staff/pin.ts';
import { openWatchRecord, startWatch } from '../../../electron/watch/start-watch.ts';
import { closedDesk } from '../../fakes/closed-desk.ts';
import { fakeWatchedPage } from '../../fakes/fake-watched-page.ts';
import { machineActions } from '../../fakes/machine-actions.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const right = '739184620577';
const next = '284619503768';
const wrong = [
  '739184620578',
  '508261947733',
  '617394028855',
  '940275183366',
  '362918574400',
  '815720364499',
];
const words = ['我爷爷走过这条路', 'my grandmother Wang was a nurse'];
const page = { url: 'app://kiosk/index.html', parent: null };
const home = { screen: 'home' };

/** A kiosk without its window and its library: door, desk, watch, records, journal and log on a data folder. */
async function kioskOn(data: string) {
  let time = 0;
  const logFile = openLogFile(join(data, 'logs'));
  const log = openLog(logFile.write, () => new Date());
  const kept = openKept({ data, now: Date.now, log, ballastBytes: 1000 });
  const own = await openPin(join(data, 'records', 'pin'), {
    elapsed: () => time,
    now: Date.now,
    cost: 16,
    care: kept.care,
  });
  const watched = fakeWatchedPage();
  const watch = startWatch({
    log,
    notice: kept.notice,
    event: kept.event,
    page: { watched, reread: () => undefined },
    record: await openWatchRecord(data, log),
    library: new Promise(() => undefined),
    alive: () => undefined,
    minuteMs: undefined,
  });
  onTestFinished(watch.stop);
  const never = new Proxy({}, { get: () => () => undefined });
  const notices = { health: () => Promise.reject(new Error('not asked')), seen: async () => undefined };
  const pin = journalledPin(own, kept.event);
  const desk = staffHandlers(pin, never as Parameters<typeof staffHandlers>[1], notices, machineActions);
  const visitors = never as Parameters<typeof openDoor>[0]['visitors'];
  const staff = Promise.resolve({ ...closedDesk, ...desk, ...watch.handlers });
  const door = openDoor({ visitors, staff, log, now: () => time });
  return {
    call: (name: string, ...args: unknown[]) => door(page, name, args).catch((error: Error) => error.message),
    pass: (ms: number) => {
      time += ms;
    },
    losePage: () => watched.lose(),
    async start() {
      kept.event({ kind: 'start', version: '1.0.0' });
      await kept.keepBallast();
      await installationId(kept, log);
    },
    async end() {
      kept.event({ kind: 'stop', why: 'ended' });
      await kept.close();
      await logFile.flush();
    },
  };
}

/** All files below a folder, by their path. */
async function filesIn(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if ((await stat(path)).isFile()) found.set(name, await readFile(path));
  }
  return found;
}

/** The files that contain one of these texts. */
const holding = (files: ReadonlyMap<string, Buffer>, texts: readonly string[]) =>
  [...files].flatMap(([name, bytes]) =>
    texts.some((text) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'))) ? [name] : [],
  );

it('no file of the data folder holds a digit row of the PIN, of a guess, or a visitor’s words', async () => {
  const data = await tempFolder();
  const kiosk = await kioskOn(data);
  await kiosk.start();
  expect(await kiosk.call('setPin', right)).toEqual({ kind: 'open' });
  await kiosk.call('lock');
  const guesses = [];
  for (const guess of wrong) guesses.push(await kiosk.call('unlock', guess));
  expect(guesses.slice(0, 5)).toMatchObject(Array.from({ length: 5 }, () => ({ kind: 'wrong' })));
  expect(guesses[5]).toMatchObject({ kind: 'wait' });
  kiosk.pass(60_000);
  expect(await kiosk.call('unlock', right)).toEqual({ kind: 'open' });
  expect(await kiosk.call('setPin', next)).toEqual({ kind: 'open' });
  // What no page of ours sends, and what it does send of a visit that is lost with its page.
  for (const text of [...words, right]) {
    kiosk.pass(10_000);
    expect(await kiosk.call('unlock', `${text}!`)).toBe('refused');
    expect(await kiosk.call('exhibit', { pack: text, id: '!' })).toBe('refused');
    expect(await kiosk.call(`${text}!`, text)).toBe('refused');
    expect(await kiosk.call('keep', { trail: [home], typed: text })).toBe('refused');
    await kiosk.call('beat', { at: text, sounding: false, busy: true });
  }
  kiosk.losePage();
  await kiosk.end();

  const files = await filesIn(data);
  expect(holding(files, [right, next, ...wrong, ...words])).toEqual([]);
  // The control: all of this was written, and would have been found.
  const day = [...files.keys()].filter((name) => name.endsWith('.journal'));
  expect(holding(files, ['"desk-opened"'])).toEqual(day);
  expect(holding(files, ['a call was refused: '])).toEqual([join('logs', 'kiosk.log')]);
  expect(holding(files, ['"failures"']).sort()).toEqual(
    ['a', 'b'].map((one) => join('records', `pin.${one}`)),
  );
  await writeFile(join(data, 'control'), `${words[0]} ${right}`);
  expect(holding(await filesIn(data), [right])).toEqual(['control']);
});
