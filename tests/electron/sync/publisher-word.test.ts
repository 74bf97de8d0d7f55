import { canonicalize } from '@tufjs/canonical-json';
import { describe, expect, it } from 'vitest';
import { newPrivateKey, signerOf } from '../../../build/repository/keys.ts';
import { isPublishersWord } from '../../../electron/sync/publisher-word.ts';

const signers = [1, 2, 3].map(() => signerOf(newPrivateKey()));
const keyids = signers.map(({ key }) => key.keyID);
const root = (threshold: number, ids = keyids.slice(0, 2)) =>
  Buffer.from(
    JSON.stringify({
      signed: {
        keys: Object.fromEntries(signers.map(({ key }) => [key.keyID, key.toJSON()])),
        roles: { targets: { keyids: ids, threshold } },
      },
    }),
  );
const word = { b: 1, a: 'x' };
const by = (n: number, what: unknown = word) => {
  const signature = signers[n]?.sign(Buffer.from(canonicalize(what)));
  return { keyid: keyids[n] ?? '', sig: signature?.sig ?? '' };
};

describe('a word of the publisher', () => {
  it('holds with as many signatures of the targets role as it takes', () => {
    expect(isPublishersWord(root(1), word, [by(0)])).toBe(true);
    expect(isPublishersWord(root(1), { a: 'x', b: 1 }, [by(1)])).toBe(true);
    expect(isPublishersWord(root(2), word, [by(0), by(1)])).toBe(true);
  });

  it('does not hold with fewer, with one of them twice, or with another role’s key', () => {
    expect(isPublishersWord(root(1), word, [])).toBe(false);
    expect(isPublishersWord(root(2), word, [by(0), by(0)])).toBe(false);
    expect(isPublishersWord(root(2), word, [by(0), by(2)])).toBe(false);
    expect(isPublishersWord(root(1), word, [by(2)])).toBe(false);
  });

  it('does not hold for other words, or under another key’s name', () => {
    expect(isPublishersWord(root(1), { ...word, a: 'y' }, [by(0)])).toBe(false);
    expect(isPublishersWord(root(1), word, [{ ...by(2), keyid: keyids[0] ?? '' }])).toBe(false);
    expect(isPublishersWord(root(1, ['constructor']), word, [{ ...by(0), keyid: 'constructor' }])).toBe(
      false,
    );
  });
});
