import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VisitorHandlers } from '../../electron/answer.ts';
import { type Door, openDoor } from '../../electron/door.ts';
import { staffHandlers } from '../../electron/staff/desk.ts';
import { openPin } from '../../electron/staff/pin.ts';
import { closedDesk } from '../fakes/closed-desk.ts';
import { machineActions } from '../fakes/machine-actions.ts';
import { tempFolder } from '../fakes/temp-folder.ts';
import { unheardWatch } from '../fakes/unheard-watch.ts';

const page = { url: 'app://kiosk/index.html', parent: null };
const missing = { kind: 'missing' } as const;
const setup = {
  language: 'en',
  forTests: false,
  still: false,
  idle: { quiet: 1, warning: 1 },
  volumeCaps: [],
  hears: false,
  captures: { voice: false, photo: false, signature: false, days: 7 },
  phones: false,
  schools: [],
  leaders: [],
};
const visitors: VisitorHandlers = {
  setup: () => setup,
  attract: () => [],
  catalogue: () => ({
    generation: 1,
    catalogue: { packs: [], collections: [], cards: {}, oaths: [], programmes: [] },
    today: [],
  }),
  exhibit: () => missing,
  story: () => missing,
  programme: () => ({ kind: 'missing' as const }),
  quiz: () => ({ kind: 'missing' as const }),
  oath: () => {
    throw new Error('ENOENT: /home/hall/secret');
  },
};

function doorway(staff = closedDesk) {
  const lines: string[] = [];
  const note = (line: string) => void lines.push(line);
  let time = 0;
  const log = { info: note, warn: note, error: note };
  const door: Door = openDoor({ visitors, staff: Promise.resolve(staff), log, now: () => time });
  const call = (name: unknown, ...args: unknown[]) => door(page, name, args);
  const pass = (ms: number) => {
    time += ms;
  };
  return { door, call, pass, lines };
}

describe('the door to the main process', () => {
  it('answers visitors, and the staff once their part stands', async () => {
    const { call } = doorway();
    expect(await call('setup')).toBe(setup);
    expect(await call('pinState')).toEqual({ kind: 'closed', waitMs: 0 });
  });

  it.each<[string, Parameters<Door>]>([
    ['another page', [{ url: 'https://evil.example/', parent: null }, 'setup', []]],
    ['a page within the page', [{ url: page.url, parent: page as never }, 'setup', []]],
    ['a frame that is gone', [null, 'setup', []]],
    ['an unknown call', [page, 'quit', []]],
    ['wrong arguments', [page, 'exhibit', ['../../etc/passwd']]],
    ['too large arguments', [page, 'addPeer', ['x'.repeat(70_000)]]],
  ])('refuses %s without saying why, and logs it', async (_, given) => {
    const { door, lines } = doorway();
    await expect(door(...given)).rejects.toThrow(/^refused$/);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('refused');
  });

  it('tells the page nothing of an error inside', async () => {
    const { call, lines } = doorway();
    await expect(call('oath', { pack: 'a', id: 'b' })).rejects.toThrow(/^failed$/);
    expect(lines[0]).toContain('ENOENT');
  });

  it('refuses a flood, says so once, and answers the others meanwhile', async () => {
    const { call, pass, lines } = doorway();
    let answered = 0;
    for (let n = 0; n < 10_000; n += 1) {
      pass(1);
      await call('attract').then(
        () => (answered += 1),
        () => undefined,
      );
      if (n % 500 === 0) expect(await call('setup')).toBe(setup);
    }
    expect(answered).toBeLessThanOrEqual(200 + 10 * 40);
    expect(lines).toEqual(['a call was refused: too many came']);
  });
});

/** Arguments that look as if a page had made them, so that they go further than into the first check. */
const likely = fc.oneof(
  fc.record({ pack: fc.constantFrom('footsteps', '..', 'a'), id: fc.constantFrom('b', '__proto__', '') }),
  fc.stringMatching(/^\d{1,12}$/),
  fc.boolean(),
  fc.integer(),
  fc.webUrl(),
  fc.record({ stick: fc.constant('a1'), allowExpired: fc.boolean(), packs: fc.array(fc.constant('a')) }),
  fc.record({ url: fc.webUrl(), channel: fc.constant('hall') }),
  fc.record({ id: fc.constant('footsteps'), version: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ language: fc.constant('en'), idle: fc.record({ quietSeconds: fc.integer() }) }),
);

describe('10,000 messages of nonsense', () => {
  it('change nothing of a kiosk whose desk is closed', { timeout: 60_000 }, async () => {
    const changes: string[] = [];
    // Without a PIN these are asked of the kiosk too, and change nothing that lasts.
    const open = new Set(['rest', 'healthy', 'ill', 'resetFacts', 'resetPin']);
    const act = (_: object, name: string) => async () => {
      if (!open.has(name)) changes.push(name);
    };
    const actions = new Proxy({}, { get: act }) as Parameters<typeof staffHandlers>[1];
    const notices = new Proxy({}, { get: act }) as Parameters<typeof staffHandlers>[2];
    const options = { elapsed: () => 1, now: () => 1, cost: 16 };
    const pin = await openPin(join(await tempFolder(), 'pin'), options);
    await pin.set('193501150117');
    pin.lock();
    const { call, pass } = doorway({
      ...staffHandlers(pin, actions, notices, machineActions),
      ...unheardWatch,
    });
    const names = Object.keys({ ...visitors, ...closedDesk, ...unheardWatch });
    const name = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...names) }, fc.string(), fc.anything());
    const args = fc.array(fc.oneof(likely, fc.anything()), { maxLength: 3 });
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(name, args, async (called, given) => {
        pass(100);
        const answer = await call(called, ...given).catch((error: Error) => error.message);
        kinds.add(typeof answer === 'string' ? answer : 'answered');
        return pin.state().kind === 'closed';
      }),
      { seed: 20261122, numRuns: 10_000 },
    );
    expect(changes).toEqual([]);
    // Only an oath fails here, if it comes up with a fitting name.
    kinds.delete('failed');
    expect([...kinds].sort()).toEqual(['answered', 'refused']);
  });
});
