import { expect, test } from 'vitest';
import type { DeskRelease, ReleaseState } from '../../../../content/content-desk.ts';
import { packGroups } from '../../../../renderer/screens/staff/pack-groups.ts';

const release = (id: string, version: number, state: ReleaseState): DeskRelease => ({
  id,
  version,
  title: { en: id },
  languages: ['en'],
  origin: { kind: 'shipped', name: '' },
  installedAt: 0,
  verifiedAt: 0,
  bytes: 0,
  state,
});

test('a pack stands for what visitors see of it, else for its highest version', () => {
  const groups = packGroups([
    release('a', 1, { kind: 'shown' }),
    release('b', 1, { kind: 'withdrawn' }),
    release('a', 2, { kind: 'withdrawn' }),
    release('b', 2, { kind: 'withdrawn' }),
    release('a', 3, { kind: 'waiting' }),
  ]);
  const shape = groups.map(({ id, main, others }) => [
    id,
    main.version,
    others.map(({ version }) => version),
  ]);
  expect(shape).toEqual([
    ['a', 1, [3, 2]],
    ['b', 2, [1]],
  ]);
});
