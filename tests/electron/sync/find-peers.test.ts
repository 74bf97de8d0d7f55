import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledScript } from '../../fakes/bundled-script.ts';
import { addAddresses, hallNetwork, type Machine, runOn, setCable } from '../../fakes/hall-network.ts';

const fakes = join(import.meta.dirname, '..', '..', 'fakes');
let [scripts, kiosk, liar] = ['', '', ''];
const kioskOn = (machine: Machine, argument: unknown) => runOn(machine, kiosk, argument);
const liarOn = (machine: Machine, argument: object) =>
  runOn(machine, liar, { address: machine.address, ...argument });

const publisher = '0123456789abcdef';
const channel = 'hall';
const txt = (name: string) => [`publisher=${publisher}`, `channel=${channel}`, `name=${name}`];
const has = (key: string, part: object) => (event: unknown) => {
  const value: unknown = typeof event === 'object' && event !== null ? Reflect.get(event, key) : undefined;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(part).every(([name, wanted]) => Reflect.get(value, name) === wanted);
};
const found = (part: object) => has('found', part);
const lost = (part: object) => has('lost', part);
const started = has('started', {});
const count = (told: readonly unknown[], fits: (event: unknown) => boolean) => told.filter(fits).length;

// Needs network namespaces: there is no other place where mDNS may be tried out.
const possible = process.platform === 'linux' && process.getuid?.() === 0;

describe.runIf(possible)('kiosks in a hall', () => {
  beforeAll(async () => {
    scripts = await mkdtemp(join(tmpdir(), 'kiosk-test-'));
    kiosk = await bundledScript(join(fakes, 'hall-kiosk.ts'), scripts);
    liar = await bundledScript(join(fakes, 'hall-liar.ts'), scripts);
  });
  afterAll(() => rm(scripts, { recursive: true, force: true }));

  it('find each other within 5 seconds, never themselves, and hear goodbye', async () => {
    const [a, b] = await hallNetwork();
    const hall = (name: string, port: number) => ({
      announce: { name, port, publisher, channel },
      find: { publisher },
    });
    const [east, west] = [kioskOn(a, hall('东厅', 8460)), kioskOn(b, hall('West: "2".\u202e', 8461))];
    await Promise.all([east.tells(started, 20_000), west.tells(started, 20_000)]);
    await east.tells(found({ name: 'West: "2".', address: `http://${b.address}:8461`, channel }), 5000);
    await west.tells(found({ name: '东厅', address: `http://${a.address}:8460`, channel }), 5000);

    west.say('close');
    await east.tells(lost({ address: `http://${b.address}:8461` }), 3000);
    expect(await west.ended()).toBe(0);
    expect(count(east.told, found({}))).toBe(1);
    expect(count(west.told, found({}))).toBe(1);
    expect(count(east.told, has('warn', {}))).toBe(0);
    east.say('close');
    expect(await east.ended()).toBe(0);
  });

  it('do not see the kiosks of another publisher, and see one that starts later or comes back', async () => {
    const [a, b] = await hallNetwork();
    const finder = kioskOn(a, { find: { publisher, roundMs: 1000 } });
    await finder.tells(started, 20_000);
    const other = kioskOn(b, {
      announce: { name: 'other', port: 8460, publisher: 'f'.repeat(16), channel },
    });
    await other.tells(started, 20_000);
    const mine = kioskOn(b, { announce: { name: 'mine', port: 8461, publisher, channel } });
    await finder.tells(found({ name: 'mine' }), 20_000);
    mine.say('close');
    await finder.tells(lost({ name: 'mine' }), 3000);
    await mine.ended();
    kioskOn(b, { announce: { name: 'again', port: 8462, publisher, channel } });
    await finder.tells(found({ name: 'again', address: `http://${b.address}:8462` }), 20_000);
    expect(count(finder.told, found({ name: 'other' }))).toBe(0);
  });

  it('are lost when they fall silent, and found again, with a cable that is pulled', async () => {
    const [a, b] = await hallNetwork();
    const finder = kioskOn(a, { find: { publisher, roundMs: 300 } });
    kioskOn(b, { announce: { name: 'silent', port: 8460, publisher, channel } });
    await finder.tells(found({ name: 'silent' }), 20_000);
    await setCable(a, 'down');
    await finder.tells(lost({ name: 'silent' }), 5000);
    await finder.tells((event) => /ENETUNREACH|no network/.test(JSON.stringify(event)), 5000);
    await setCable(a, 'up');
    await finder.tells(() => count(finder.told, found({ name: 'silent' })) === 2, 15_000);
    finder.say('close');
    expect(await finder.ended()).toBe(0);
  });

  it('tell when another program keeps the port, or when there is no network', async () => {
    const [a, b] = await hallNetwork();
    const both = { announce: { name: 'x', port: 8460, publisher, channel }, find: { publisher } };
    const blocked = kioskOn(a, { ...both, blocked: true });
    await blocked.tells(has('started', { announced: 'failed', finder: 'failed' }), 20_000);
    blocked.say('close');
    expect(await blocked.ended()).toBe(0);

    await setCable(b, 'down');
    const alone = kioskOn(b, both);
    await alone.tells(has('started', { announced: 'announced', finder: 'looking' }), 20_000);
    await alone.tells((event) => JSON.stringify(event).includes('there is no network'), 5000);
    alone.say('close');
    expect(await alone.ended()).toBe(0);
  });

  it('believe no liar, and go on after damaged packets', async () => {
    const [a, b] = await hallNetwork();
    const finder = kioskOn(a, { find: { publisher, roundMs: 60_000 } });
    await finder.tells(started, 20_000);
    const good = { instance: 'liar', port: 80, txt: txt('liar') };
    const answers = [
      { ...good, instance: 'p0', port: 0 },
      { ...good, instance: 'wrong-port', wrongPort: true },
      { ...good, instance: 'no-txt', txt: [] },
      { ...good, instance: 'no-channel', txt: [`publisher=${publisher}`] },
      { ...good, instance: 'proto', txt: ['__proto__=x', 'constructor=y', ...txt('x').slice(1)] },
      { ...good, instance: 'bad-channel', txt: [...txt('x'), 'channel=../../etc'] },
      { ...good, instance: 'upper', txt: [...txt('x'), `publisher=${publisher.toUpperCase()}`] },
      { ...good, instance: 'long', txt: txt('n'.repeat(240)) },
      { ...good, instance: 'x'.repeat(63), txt: [] },
    ];
    const raw = [
      '',
      '00',
      'ff'.repeat(12),
      '000084000000000100000000c00c',
      `0000840000000001${'00'.repeat(400)}`,
    ];
    const lies = liarOn(b, { answers, raw, damaged: 600 });
    expect(await lies.ended()).toBe(0);
    // What it claims to be elsewhere is looked for where it is.
    liarOn(b, {
      answers: [{ ...good, instance: 'claims', target: 'bank.local', claims: '203.0.113.9', port: 8470 }],
    });
    await finder.tells(found({ address: `http://${b.address}:8470` }), 20_000);
    expect(JSON.stringify(finder.told)).not.toContain('203.0.113.9');
    finder.say('close');
    expect(await finder.ended()).toBe(0);
  });

  it('keep no more than 32 others, one for each address, and only those on the same network', async () => {
    const [a, b] = await hallNetwork();
    const many = Array.from({ length: 40 }, (_, n) => `10.77.0.${100 + n}`);
    await addAddresses(b, [...many, '192.168.9.9']);
    const finder = kioskOn(a, { find: { publisher } });
    await finder.tells(started, 20_000);
    const answer = (from: string, n: number) => ({
      instance: `k${n}-${from.replaceAll('.', '-')}`,
      port: 8460 + n,
      txt: txt(from),
      from,
    });
    const answers = [
      answer('192.168.9.9', 1),
      ...Array.from({ length: 20 }, (_, n) => answer(b.address, n)),
      ...many.map((from) => answer(from, 1)),
    ];
    const lies = liarOn(b, { answers });
    expect(await lies.ended()).toBe(0);
    await finder.tells(() => count(finder.told, found({})) === 32, 5000);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(count(finder.told, found({}))).toBe(32);
    expect(count(finder.told, found({ name: b.address }))).toBe(1);
    expect(count(finder.told, found({ name: '192.168.9.9' }))).toBe(0);
    finder.say('close');
    expect(await finder.ended()).toBe(0);
  });
});
