import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sandboxArguments } from '../../build/runtime/launch.ts';
import { type PackagedKiosk, startPackagedKiosk } from './packaged-kiosk.ts';
import { preparePackage } from './prepare-package.ts';

describe('the packaged kiosk, by touch', () => {
  let kiosk: PackagedKiosk;
  let data: string;
  let executable: string;

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'packaged-kiosk-'));
    ({ executable } = await preparePackage());
    kiosk = await startPackagedKiosk({ executable, data, args: ['--lang=zh-Hans'] });
  }, 240_000);
  afterAll(async () => {
    await kiosk?.close();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  });

  const button = (name: string) => ({ role: 'button', name });

  it('installs the packs that ship and shows the attract screen, marked as a build for tests', async () => {
    await kiosk.waitForText('body', '轻触屏幕', 30_000);
    expect(await kiosk.text('aside')).toBe('测试版');
  });

  it('goes from the attract screen to a story, whose spoken sentence is lit', async () => {
    await kiosk.tap(button('轻触屏幕，听一段往事'));
    await kiosk.waitForText('main', '想从哪里开始');
    await kiosk.tap(button('今日故事'));
    const lit = await kiosk.text('[aria-current="true"]');
    expect(lit.length).toBeGreaterThan(2);
    const later = async () => (await kiosk.text('[aria-current="true"]')) !== lit;
    await expect.poll(later, { timeout: 20_000 }).toBe(true);
  });

  it('goes from home to an oath that a group recites', async () => {
    await kiosk.tap(button('主页'));
    await kiosk.tap(button('入团誓词'));
    await kiosk.tap(button('开始'));
    await kiosk.waitForText('[role="status"]', '请听领誓人 我志愿加入', 10_000);
    await kiosk.waitForText('[role="status"]', '请大家跟读 我志愿加入', 20_000);
    await kiosk.tap(button('读完了，接着下一句'));
    await kiosk.waitForText('[role="status"]', '请听领誓人 坚决拥护', 10_000);
  });

  it('lets a second kiosk with the same data folder leave again', () => {
    const args = [`--data=${data}`, ...sandboxArguments()];
    const second = spawnSync(executable, args, { timeout: 20_000, env: { ...process.env, DISPLAY: ':0' } });
    expect(second.status).not.toBe(0);
    expect(kiosk.running()).toBe(true);
  });
});
