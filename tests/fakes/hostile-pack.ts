import type { Manifest } from '../../content/pack.ts';
import { type LooseFiles, loosePacks } from './loose-pack.ts';
import { sampleManifest } from './sample-manifest.ts';
import { tone } from './sample-pack.ts';

const script = '<script>window.evaluated=1;parent.evaluated=1</script>';
const page = `<!doctype html><html><body onload="parent.evaluated=1">${script}</body></html>`;
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" width="80" height="60" onload="window.evaluated=1">
<script>window.evaluated=1</script><a x:href="javascript:window.evaluated=1"><rect width="80" height="60"/></a>
<image x:href="https://example.org/out.png"/><foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="window.evaluated=1"/></foreignObject></svg>`;

/** Files that lie about what they are, or are what no pack may show. */
export const lyingFiles: LooseFiles = {
  'pictures/page.png': { bytes: page, type: 'image/png' },
  'pictures/page.html': { bytes: page, type: 'text/html' },
  'pictures/drawing.svg': { bytes: drawing, type: 'image/svg+xml' },
  'pictures/drawing.webp': { bytes: drawing, type: 'image/webp' },
  'pictures/code.js': { bytes: 'window.evaluated=1', type: 'text/javascript' },
  'pictures/style.css': { bytes: 'body { display: none }', type: 'text/css' },
};

const here = (words: string) => ({ 'zh-Hans': words, en: words });

/**
 * A pack whose every title, text, description, caption, chapter, cue, oath and credit is one of `texts`, and whose
 * pictures lie. Its collections are called 展品 and 听, its exhibits 1, 2, 3 …, if they have no other text for it.
 */
export async function hostilePacks(folder: string, texts: readonly string[]): Promise<string> {
  const liars = Object.keys(lyingFiles);
  const picture = (text: string, n: number) => {
    const path = liars[n % liars.length] ?? '';
    return { path, small: path, width: 80, height: 60, alt: here(text), caption: here(text) };
  };
  const cue = (text: string, n: number) =>
    `00:00.${String(n).padStart(3, '0')} --> 00:01.900\n${text.replaceAll('-->', '')}\n`;
  const spans = texts.map((text) => [{ text }]);
  const [first = ''] = texts;
  const manifest: Manifest = {
    ...sampleManifest('hostile'),
    ...{ title: here(first), summary: here(texts[1] ?? ''), credits: here(texts[2] ?? '') },
    exhibits: [
      {
        id: 'all',
        title: here('一切'),
        place: here(first),
        text: Object.fromEntries(
          ['zh-Hans', 'en'].map((language) => [
            language,
            [
              ...spans.map((one) => ({ kind: 'paragraph' as const, spans: one })),
              ...spans.slice(0, 20).map((one) => ({ kind: 'heading' as const, spans: one })),
              ...spans.slice(20, 40).map((one) => ({ kind: 'quote' as const, spans: one })),
              { kind: 'list' as const, ordered: false, items: spans },
            ],
          ]),
        ),
        pictures: texts.slice(0, 12).map(picture),
        related: [],
        story: 'night',
      },
      ...texts.map((text, n) => ({
        id: `e${n}`,
        title: here(text),
        text: {},
        pictures: [picture(text, n)],
        related: [],
      })),
    ],
    collections: [
      {
        id: 'gallery',
        kind: 'gallery',
        title: here('展品'),
        summary: here(first),
        items: ['all', ...texts.map((_, n) => `e${n}`)],
      },
      { id: 'shelf', kind: 'shelf', title: here('听'), items: ['night'] },
    ],
    stories: [
      {
        id: 'night',
        language: 'zh-Hans',
        title: '夜',
        summary: first,
        narrator: first,
        picture: picture(first, 0),
        chapters: [
          { title: first, audio: 'audio/night.opus', duration: 2, cues: 'audio/night.vtt' },
          { title: texts[3] ?? '', audio: 'audio/night.opus', duration: 2, cues: 'audio/night.vtt' },
        ],
      },
    ],
    oaths: [
      {
        id: 'vow',
        title: here('誓词'),
        language: 'zh-Hans',
        posture: here(first),
        narrator: here(first),
        lines: texts.map((text) => ({ text, gloss: here(text) })),
        variants: [{ id: 'again', title: here(first), closing: [] }],
      },
    ],
    daily: ['night'],
  };
  return loosePacks(folder, manifest, {
    ...lyingFiles,
    'audio/night.opus': { bytes: tone, type: 'audio/ogg' },
    'audio/night.vtt': { bytes: `WEBVTT\n\n${texts.map(cue).join('\n')}`, type: 'text/vtt' },
  });
}
