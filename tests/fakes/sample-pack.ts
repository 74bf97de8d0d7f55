import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Two seconds of Opus. */
export const tone: Buffer = readFileSync(join(import.meta.dirname, '../fixtures/tone.opus'));

export const lampSvg = `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60" viewBox="0 0 80 60">
<rect width="80" height="60" fill="#1b1714"/>
<circle cx="40" cy="30" r="20" fill="#f0d08a"/>
</svg>
`;

const packYaml = `format: 1
id: sample
version: 1
languages: [zh-Hans, en]
title: { zh-Hans: 样包, en: Sample }
summary: { zh-Hans: 给测试用的。, en: For tests. }
accent: '#a5281f'
credits: { zh-Hans: 自己画的。, en: Drawn here. }
collections:
  - id: gallery
    kind: gallery
    title: { zh-Hans: 展品, en: Exhibits }
    items: [lamp, bridge]
  - id: shelf
    kind: shelf
    title: { zh-Hans: 听, en: Listen }
    items: [night]
daily: [night]
`;

const lamp = `---
title: 灯
date: 1935-01-15/1935-01-17
place: 老城
position: [12, 70]
pictures:
  - file: pictures/lamp.svg
    alt: 一盏灯
related: [bridge]
story: night
---
灯亮了一夜。

## 后来

- 人走了
- **灯**还在
`;

const lampEn = `---
title: The lamp
place: Old town
pictures:
  - file: pictures/lamp.svg
    alt: A lamp
    caption: It burned all night.
---
The lamp burned all night.
`;

const bridge = `---
title: 桥
---
桥在河上。
`;

const night = `---
title: 夜
summary: 一夜的事
narrator: 合成语音
picture: pictures/lamp.svg
alt: 一盏灯
---
## 天黑
灯亮了。人来了。

## 天亮
人走了。
`;

const vow = `title: { zh-Hans: 誓词, en: Vow }
language: zh-Hans
narrator: { zh-Hans: 合成语音, en: Synthetic voice }
lines:
  - text: 我志愿
    gloss: { en: I choose }
  - text: 我保证
variants:
  - id: again
    title: { zh-Hans: 重温, en: Again }
  - id: first
    title: { zh-Hans: 首次, en: First }
    closing:
      - text: 宣誓人
        reply: { zh-Hans: 各报姓名, en: Each says a name }
`;

/** A small author's folder in which nothing is wrong: two exhibits, a story of two chapters, an oath. */
export const samplePack = {
  'pack.yaml': packYaml,
  'exhibits/lamp.zh-Hans.md': lamp,
  'exhibits/lamp.en.md': lampEn,
  'exhibits/bridge.zh-Hans.md': bridge,
  'stories/night.zh-Hans.md': night,
  'oaths/vow.yaml': vow,
  'pictures/lamp.svg': lampSvg,
  'audio/night.zh-Hans.1.opus': tone,
  'audio/night.zh-Hans.1.vtt':
    'WEBVTT\n\n00:00.000 --> 00:00.900\n灯亮了。\n\n00:01.000 --> 00:01.900\n人来了。\n',
  'audio/night.zh-Hans.2.opus': tone,
  'audio/night.zh-Hans.2.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.900\n人走了。\n',
  'audio/vow.01.opus': tone,
  'audio/vow.02.opus': tone,
  'audio/vow.first.01.opus': tone,
} as const;

export type SampleFile = keyof typeof samplePack;
