import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemdNotify } from '../../../electron/supervisor/systemd-notify.ts';

describe.runIf(process.platform === 'linux')('telling systemd', () => {
  const path = process.env.PATH;
  const warnings: string[] = [];
  const log = {
    info: () => undefined,
    warn: (line: string) => void warnings.push(line),
    error: () => undefined,
  };
  let folder: string;

  const program = async (script: string) => {
    const file = join(folder, 'systemd-notify');
    await writeFile(file, `#!/bin/sh\n${script}\n`);
    await chmod(file, 0o755);
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kiosk-test-'));
    process.env.PATH = `${folder}${delimiter}${path}`;
    warnings.length = 0;
  });
  afterEach(async () => {
    process.env.PATH = path;
    await rm(folder, { recursive: true });
  });

  it('hands the words to its program', async () => {
    await program(`echo "$@" > ${folder}/heard`);
    await systemdNotify(log)(['READY=1', 'WATCHDOG=1']);
    expect(await readFile(join(folder, 'heard'), 'utf8')).toBe('READY=1 WATCHDOG=1\n');
    expect(warnings).toEqual([]);
  });

  it('says what went wrong and goes on', async () => {
    await program('exit 1');
    await systemdNotify(log)(['WATCHDOG=1']);
    expect(warnings).toEqual([expect.stringContaining('systemd could not be told WATCHDOG=1')]);
  });
});
