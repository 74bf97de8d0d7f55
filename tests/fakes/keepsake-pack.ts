import { join } from 'node:path';
import { shipPacks } from '../../build/packs/ship.ts';
import { lampSvg } from './sample-pack.ts';
import { writeFiles } from './temp-folder.ts';

const packYaml = `format: 1
id: keepsake
version: 1
languages: [zh-Hans, en]
title: { zh-Hans: 留念, en: Keepsakes }
summary: { zh-Hans: 留下声音、照片和名字。, en: 'A voice, a photo and a name.' }
accent: '#a5281f'
credits: { zh-Hans: 自己写的。, en: Written here. }
collections:
  - id: gallery
    kind: gallery
    title: { zh-Hans: 展品, en: Exhibits }
    items: [lamp]
programmes: [keepsake]
`;

const lamp = (title: string) => `---
title: ${title}
pictures:
  - file: pictures/lamp.svg
    alt: ${title}
---
${title}
`;

const programme = `title: { zh-Hans: 留个纪念, en: A keepsake }
minutes: 10
steps:
  - id: say
    kind: record
    title: { zh-Hans: 说一句话, en: A few words }
    text: { zh-Hans: 用一句话，说说今天最难忘的事。, en: 'In one sentence, what will you remember of today?' }
    seconds: 60
  - id: together
    kind: photo
    title: { zh-Hans: 合个影, en: All together }
    text: { zh-Hans: 请大家站到一起。, en: Please come together. }
  - id: names
    kind: sign
    title: { zh-Hans: 荣誉墙, en: Honour wall }
    text: { zh-Hans: 请每个小组派一位同学签名。, en: One of each group signs. }
  - id: how
    kind: feedback
    title: { zh-Hans: 说说感受, en: Tell us }
    ask: { zh-Hans: 今天的参观怎么样？, en: How was your visit? }
    sentences:
      - { zh-Hans: 我记住了遵义会议。, en: I will remember the Zunyi Meeting. }
      - { zh-Hans: 先辈走过的路真不容易。, en: 'Theirs was a hard road.' }
      - { zh-Hans: 我想再来听一遍故事。, en: I would like to hear the story again. }
      - { zh-Hans: 我要讲给家里人听。, en: I will tell my family about it. }
`;

/** Builds a folder for `--packs=` with one pack, whose one programme is all that a group can leave. */
export async function keepsakePacks(folder: string): Promise<string> {
  const from = join(folder, 'from');
  await writeFiles(from, {
    'shipped.yaml': '- keepsake\n',
    'keepsake/pack.yaml': packYaml,
    'keepsake/exhibits/lamp.zh-Hans.md': lamp('灯'),
    'keepsake/exhibits/lamp.en.md': lamp('The lamp'),
    'keepsake/pictures/lamp.svg': lampSvg,
    'keepsake/programmes/keepsake.yaml': programme,
  });
  const to = join(folder, 'to');
  const problems: string[] = [];
  const left = await shipPacks(from, to, join(folder, 'cache'), (line) => problems.push(line));
  if (left > 0) throw new Error(problems.join('\n'));
  return to;
}
