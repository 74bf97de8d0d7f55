import type { Arena, Script, Vector } from './arena.ts';
import { asking } from './scripts-asking.ts';
import { leaving } from './scripts-leaving.ts';
import { running } from './scripts-running.ts';

const scripted = ([name, body]: Script): Vector => ({
  name,
  async attempt({ page }: Arena) {
    // By the driver's own door, which the page's rules against texts that are code do not close.
    const got: unknown = await page.evaluate(`(async () => {
      const patience = new Promise((done) => setTimeout(done, 1500));
      const tried = (async () => { ${body} })().catch(() => undefined);
      return Promise.race([tried, patience]);
    })()`);
    return typeof got === 'string' ? got : undefined;
  },
});

export const scriptVectors: readonly Vector[] = [...leaving, ...asking, ...running].map(scripted);
