import { describe, expect, it } from 'vitest';
import { openSupervision } from '../../../electron/supervisor/supervision.ts';

/** Opens a supervision and keeps what is said in each direction. */
function opened(env: NodeJS.ProcessEnv, own = false) {
  const sent: unknown[] = [];
  const notified: (readonly string[])[] = [];
  let orphaned = 0;
  let leave = () => undefined as unknown;
  let told = () => undefined as unknown;
  const send = (word: unknown) => sent.push(word) > 0;
  const channel = {
    connected: true,
    ...(own && { send }),
    once: (_event: 'disconnect', run: () => void) => {
      leave = run;
    },
  };
  const supervision = openSupervision({
    env,
    channel,
    notify: (words) => {
      notified.push(words);
      return new Promise((done) => {
        told = done as () => undefined;
      });
    },
    orphaned: () => {
      orphaned += 1;
    },
  });
  const settle = () => new Promise((done) => setImmediate(done));
  return {
    supervision,
    sent,
    notified,
    channel,
    orphaned: () => orphaned,
    leave: () => leave(),
    told: async () => {
      told();
      await settle();
    },
  };
}

describe('who watches over a kiosk', () => {
  it('is nobody when it was just started', () => {
    const { supervision, notified } = opened({});
    supervision.alive();
    expect(supervision.kind).toBe('none');
    expect(notified).toEqual([]);
  });

  it('is a supervisor of ours behind a channel', () => {
    const { supervision, sent } = opened({ NOTIFY_SOCKET: '/run/systemd/notify' }, true);
    supervision.alive();
    supervision.alive();
    expect(supervision.kind).toBe('own');
    expect(sent).toEqual(['alive', 'alive']);
  });

  it('is missed when the channel closes', () => {
    const { supervision, sent, channel, orphaned, leave } = opened({}, true);
    channel.connected = false;
    supervision.alive();
    leave();
    expect(sent).toEqual([]);
    expect(orphaned()).toBe(1);
  });

  it('is systemd, which hears that it is ready with the first sign of life', async () => {
    const { supervision, notified, told } = opened({ NOTIFY_SOCKET: '/run/systemd/notify' });
    supervision.alive();
    await told();
    supervision.alive();
    expect(supervision.kind).toBe('systemd');
    expect(notified).toEqual([['READY=1', 'WATCHDOG=1'], ['WATCHDOG=1']]);
  });

  it('never tells systemd twice at a time', async () => {
    const { supervision, notified, told } = opened({ NOTIFY_SOCKET: '@notify' });
    supervision.alive();
    supervision.alive();
    expect(notified).toHaveLength(1);
    await told();
    supervision.alive();
    expect(notified).toHaveLength(2);
  });
});
