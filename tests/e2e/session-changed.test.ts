import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Kiosk, small, startKiosk } from '../../build/kiosk-driver.ts';
import type { Programme } from '../../content/programme-step.ts';
import { loosePacks } from '../fakes/loose-pack.ts';
import { sampleManifest } from '../fakes/sample-manifest.ts';
import { type Visitor, visitorAt } from './visitor.ts';

const zh = (text: string) => ({ 'zh-Hans': text });
const steps: Programme['steps'] = [
  { id: 'welcome', kind: 'text', text: zh('欢迎') },
  { id: 'vow', kind: 'recite', oath: 'vow', variant: 'again' },
  { id: 'end', kind: 'end', text: zh('再见') },
];
const [welcome, , end] = steps;
// Long enough for nobody to be hurried: without a recording its length is its time.
const said = ['我们今天许下一个郑重的诺言', '说过的话要一句一句做到底', '做不到的事就不要轻易开口'] as const;

/** A pack with a programme and an oath without sounds, in a folder of its own. */
async function packOf(folder: string, version: number, now: Programme['steps']): Promise<string> {
  const {
    collections: _collections,
    exhibits: _exhibits,
    stories: _stories,
    ...rest
  } = sampleManifest('rite', version);
  const manifest = {
    ...rest,
    collections: [],
    exhibits: [],
    stories: [],
    daily: [],
    oaths: [
      {
        id: 'vow',
        title: zh('誓词'),
        language: 'zh-Hans',
        lines: said.map((text) => ({ text })),
        variants: [{ id: 'again', title: zh('重温'), closing: [] }],
      },
    ],
    programmes: [{ id: 'visit', title: zh('晨会'), steps: [...now] }],
  };
  return loosePacks(await mkdtemp(join(folder, 'packs-')), manifest, {});
}

describe('a programme that has changed while its kiosk was off', () => {
  let folder: string;
  let kiosk: Kiosk | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hall-kiosk-'));
  });
  afterEach(() => kiosk?.close());
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

  const start = async (version: number, now: Programme['steps']): Promise<Visitor> => {
    const packs = await packOf(folder, version, now);
    kiosk = await startKiosk({ ...small, data: join(folder, 'data'), packs, args: ['--lang=zh-Hans'] });
    return visitorAt(kiosk.page);
  };
  const kill = async () => {
    const gone = new Promise((done) => kiosk?.app.process().once('exit', done));
    kiosk?.app.process().kill('SIGKILL');
    await gone;
    await kiosk?.close();
    kiosk = undefined;
  };
  const isAtLine = (visitor: Visitor, text: string) =>
    expect
      .poll(() =>
        visitor
          .lit()
          .innerText()
          .then((words) => words.replace(/\s/g, '')),
      )
      .toBe(text);

  it('goes on at the same step and line though another step comes before it now', async () => {
    const first = await start(1, steps);
    await first.begin();
    await first.tap('晨会');
    await first.tap(/^开始$/);
    await first.tap('下一步');
    await isAtLine(first, said[0]);
    await first.tap('下一句');
    await first.tap('暂停');
    await isAtLine(first, said[1]);
    await kill();
    const again = await start(2, [{ id: 'hymn', kind: 'text', text: zh('唱歌') }, ...steps]);
    await again.tap('接着刚才的：晨会');
    await again.page.getByText('第 3 步 / 4').waitFor();
    await isAtLine(again, said[1]);
    await kill();
    // Its steps are counted by the new version from now on.
    const third = await start(3, steps);
    await third.tap('接着刚才的：晨会');
    await third.page.getByText('第 2 步 / 3').waitFor();
    await isAtLine(third, said[1]);
    await kill();
  });

  it('offers to begin anew if its step is there no more', async () => {
    const visitor = await start(
      4,
      [welcome, end].flatMap((step) => step ?? []),
    );
    await visitor.tap('接着刚才的：晨会');
    await visitor.page.getByText('活动内容已经更新，请从头开始').waitFor();
    await visitor.tap(/^开始$/);
    await visitor.page.getByText('第 1 步 / 2').waitFor();
    await visitor.page.getByText('欢迎').waitFor();
  });
});
