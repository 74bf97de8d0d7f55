import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../electron/answer.ts';
import { exitCode } from '../../../electron/exit-code.ts';
import { staffHandlers } from '../../../electron/staff/desk.ts';
import { machineDesk } from '../../../electron/staff/machine-desk.ts';
import { openPin } from '../../../electron/staff/pin.ts';
import { closedDesk } from '../../fakes/closed-desk.ts';
import { fakeMachine } from '../../fakes/fake-machine.ts';
import { machineActions } from '../../fakes/machine-actions.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

/** The desk of a kiosk that is watched over so; what it did is kept. */
function desk(supervision: 'systemd' | 'own' | 'none') {
  const did: unknown[] = [];
  const own = { executable: '/opt/kiosk/hall-kiosk', packaged: false, forTests: false, supervision };
  const machine = fakeMachine({ files: { '/etc/os-release': 'NAME="Debian"\nPRETTY_NAME="Debian 12"\n' } });
  const actions = machineDesk({
    machine,
    own,
    version: '1.2.3',
    end: async (code) => void did.push(code),
    relaunch: () => void did.push('relaunch'),
  });
  return { actions, did };
}

describe('the desk of the machine', () => {
  it('tells versions, room and what the doctor found', async () => {
    const state = await desk('own').actions.machine();
    expect(state).toMatchObject({ kind: 'machine', version: '1.2.3', system: 'Debian 12', freeBytes: 9e9 });
    expect(state.findings).toContainEqual({ check: 'supervised', state: 'ok', seen: 'own', steps: [] });
  });

  it('ends the kiosk for good, so that no supervisor starts it again', async () => {
    const { actions, did } = desk('own');
    await actions.end('for-good');
    expect(did).toEqual([exitCode.wish]);
  });

  it.each(['own', 'systemd'] as const)('leaves a new start to who watches over it: %s', async (kind) => {
    const { actions, did } = desk(kind);
    await actions.end('again');
    expect(did).toEqual([exitCode.again]);
  });

  it('starts again by itself when nobody watches over it', async () => {
    const { actions, did } = desk('none');
    await actions.end('again');
    expect(did).toEqual(['relaunch', exitCode.again]);
  });

  it.each([['machine'], ['endKiosk', 'again']])(
    'refuses %s while the desk is closed',
    async (name, ...args) => {
      const options = { elapsed: () => 0, now: () => 1, cost: 16 };
      const pin = await openPin(join(await tempFolder(), 'pin'), options);
      // What a closed desk answers stands for what other pages of it do.
      const nothing = closedDesk as never;
      const handlers = staffHandlers(pin, nothing, nothing, machineActions);
      expect(await answer(handlers, name, args)).toEqual({ kind: 'locked' });
      await answer(handlers, 'setPin', ['19350115']);
      expect(await answer(handlers, name, args)).not.toEqual({ kind: 'locked' });
    },
  );
});
