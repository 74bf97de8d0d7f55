import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The smallest pack that builds and shows something: one exhibit, one gallery, two languages. */
export const starterFiles = (id: string): Readonly<Record<string, string>> => ({
  'pack.yaml': `format: 1
id: '${id}'
version: 1                       # raise it with every release
languages: [zh-Hans, en]         # the first is the fallback
title: { zh-Hans: 我们的展厅, en: Our hall }
summary: { zh-Hans: 一个刚刚开始的内容包。, en: A pack that has just begun. }
accent: '#a5281f'
credits: { zh-Hans: 文字和图画：本馆。, en: 'Texts and pictures: this hall.' }
collections:
  - id: gallery
    kind: gallery                # gallery, timeline, route, shelf or series
    title: { zh-Hans: 展品, en: Exhibits }
    items: [first-lamp]
`,
  'exhibits/first-lamp.zh-Hans.md': `---
title: 第一盏灯
date: 1935-01-15
place: 老城
pictures:
  - file: pictures/first-lamp.svg
    alt: 夜色里一扇亮着的窗
---
在这里写展品的文字。**重点**可以加粗。

## 小标题

- 一行一件事
- 写给站着看的人
`,
  'exhibits/first-lamp.en.md': `---
title: The first lamp
place: Old town
pictures:
  - file: pictures/first-lamp.svg
    alt: A lit window in the dark
---
Write the text of the exhibit here. Important words can be **strong**.
`,
  'pictures/first-lamp.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200" viewBox="0 0 1600 1200">
<rect width="1600" height="1200" fill="#1b1714"/>
<rect x="600" y="350" width="400" height="500" rx="200" fill="#f0d08a"/>
<path d="M800 350v500M600 600h400" stroke="#5d2317" stroke-width="24"/>
</svg>
`,
});

/** Writes the starter into a new or empty folder; says why if it can't. */
export async function writeStarter(folder: string): Promise<string | undefined> {
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    return [error.message];
  });
  if (there.length > 0) return `${folder} is not empty; name a new folder`;
  const id = basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '');
  for (const [file, text] of Object.entries(starterFiles(id || 'our-hall'))) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return undefined;
}
