import { type Cue, parseCues } from '../content/narration.ts';
import { keep } from './kept.ts';

/** The cues of chapters, by their address; none where they can't be read: such a chapter is only heard. */
export const chapterCues = keep(readCues, (url) => url);

function readCues(url: string): Promise<readonly Cue[]> {
  return fetch(url)
    .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(`${url}: ${answer.status}`))))
    .then(parseCues)
    .catch(() => []);
}
