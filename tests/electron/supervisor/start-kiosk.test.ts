import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startKiosk } from '../../../electron/supervisor/start-kiosk.ts';

const program = (script: string) =>
  startKiosk({ executable: process.execPath, args: ['-e', script], platform: process.platform });

/** What has ended may wait for whoever is to notice. */
const runs = async (pid: number): Promise<boolean> =>
  readFile(`/proc/${pid}/stat`, 'utf8').then(
    (stat) => !/\) [ZX] /.test(stat),
    () => false,
  );

describe.runIf(process.platform === 'linux')('a kiosk that has been started', () => {
  it('is heard over the channel, and only its own word counts', async () => {
    const kiosk = program("for (const word of ['alive', 'dead', { alive: 1 }, 'alive']) process.send(word)");
    let heard = 0;
    kiosk.onAlive(() => {
      heard += 1;
    });
    expect(await kiosk.ended).toBe(0);
    await expect.poll(() => heard).toBe(2);
  });

  it('tells its exit code', async () => {
    expect(await program('process.exit(5)').ended).toBe(5);
  });

  it('ends when it is asked', async () => {
    const kiosk = program("setInterval(() => {}, 1000); process.send('alive')");
    kiosk.onAlive(() => kiosk.ask());
    expect(await kiosk.ended).toBe('SIGTERM');
  });

  it('is killed with what it started, also when it is stopped', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kiosk-test-'));
    const file = join(folder, 'pid');
    const kiosk = program(`
      const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
      require('node:fs').writeFileSync(${JSON.stringify(file)}, String(child.pid));
      process.send('alive', () => process.kill(process.pid, 'SIGSTOP'));
    `);
    await new Promise<void>((done) => kiosk.onAlive(done));
    const grandchild = Number(await readFile(file, 'utf8'));
    expect(await runs(grandchild)).toBe(true);
    kiosk.kill();
    expect(await kiosk.ended).toBe('SIGKILL');
    await expect.poll(() => runs(grandchild)).toBe(false);
    // Once more is no harm: nothing of it is left.
    kiosk.kill();
    await rm(folder, { recursive: true });
  });

  it('has ended if there is no such program', async () => {
    const kiosk = startKiosk({ executable: '/no/such/kiosk', args: [], platform: process.platform });
    expect(await kiosk.ended).toBe(-1);
    kiosk.kill();
  });
});
