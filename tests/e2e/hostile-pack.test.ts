import { beforeAll, describe, expect, it } from 'vitest';
import { type HostileVisit, visitHostilePack } from './escape/hostile-visit.ts';
import { payloads } from './escape/payloads.ts';

describe('a pack whose every text is a script and whose pictures lie', () => {
  let visit: HostileVisit;
  beforeAll(async () => {
    visit = await visitHostilePack();
  });

  it('has at least a hundred payloads', () => {
    expect(new Set(payloads).size).toBeGreaterThanOrEqual(100);
  });

  it('runs none of them, and the page’s policy has nothing to refuse', () => {
    expect(visit.ran).toEqual([]);
    expect(visit.refused).toEqual([]);
    expect(visit.windows).toBe(1);
  });

  // Tags in a cue are WebVTT's own and are left out.
  it.each(['gallery', 'exhibit'])('shows each of them as the text that it is: %s', (screen) => {
    expect(visit.unshown[screen]).toEqual([]);
  });
});
