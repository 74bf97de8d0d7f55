import { type CheckName, checkNames, type Finding } from '../../content/finding.ts';
import { dataDisk, space, touch, volume } from './device-checks.ts';
import { consoles, desktopKeys, restartKeys, sysrq, zap } from './key-checks.ts';
import { kioskChecks } from './kiosk-checks.ts';
import { autostart, login, supervised } from './login-checks.ts';
import type { Machine, OwnFacts } from './machine.ts';
import { powerButton, sleep, watchdog } from './power-checks.ts';
import { blanking, edges, lock, notices, session } from './screen-checks.ts';
import { readSession } from './session.ts';
import { account, clock, machineId, sticks, updates } from './upkeep-checks.ts';
import { type Check, unknown } from './verdict.ts';
import { windowsChecks } from './windows-checks.ts';

type Checks = Partial<Record<CheckName, Check>>;

const linuxChecks: Checks = {
  ...{ session, edges, notices, lock, blanking },
  ...{ sleep, powerButton, watchdog },
  ...{ login, autostart },
  ...{ consoles, zap, restartKeys, desktopKeys, sysrq },
  ...{ updates, sticks, account, clock, machineId },
  ...{ dataDisk, space, volume, touch },
};

// A hall's machine is seldom a Mac; nothing of it could be tried.
const otherChecks: Checks = { session: () => unknown(), space };

function checksFor(platform: NodeJS.Platform): Checks {
  if (platform === 'linux') return linuxChecks;
  return platform === 'win32' ? windowsChecks : otherChecks;
}

/** Looks at everything that only the operating system can lock, and at the kiosk itself; changes nothing. */
export async function examine(machine: Machine, own: OwnFacts | undefined): Promise<Finding[]> {
  const checks: Checks = {
    ...checksFor(machine.platform),
    supervised: supervised(own?.supervision),
    ...(own && kioskChecks(own)),
  };
  const session = await readSession(machine);
  const findings = checkNames.map(async (check): Promise<Finding[]> => {
    const look = checks[check];
    return look ? [{ check, ...(await look(machine, session)) }] : [];
  });
  return (await Promise.all(findings)).flat();
}
