import { describe, expect, test } from 'vitest';
import {
  canSave,
  type RepositoryEvent,
  type RepositoryFlow,
  repositoryFlow,
  setRepository,
} from '../../../../renderer/screens/staff/repository-flow.ts';

const fingerprint = 'ab'.repeat(32);
const repository = { url: 'https://packs.example', channel: 'hall' };
const url = (value: string): RepositoryEvent => ({ kind: 'type', field: 'url', value });
const through = (...events: RepositoryEvent[]): RepositoryFlow =>
  events.reduce(setRepository, repositoryFlow(undefined));

describe('setting up a repository', () => {
  test('begins with what is set, or with a publisher that waits', () => {
    expect(repositoryFlow(undefined)).toMatchObject({ step: 'edit', url: 'https://', channel: 'hall' });
    expect(repositoryFlow(repository)).toMatchObject({ step: 'edit', ...repository });
    expect(repositoryFlow({ ...repository, pending: fingerprint })).toMatchObject({
      step: 'compare',
      fingerprint,
    });
  });

  test('can be saved once there is an address', () => {
    expect(canSave(through())).toBe(false);
    expect(canSave(through(url('packs.example')))).toBe(false);
    expect(canSave(through(url('http://packs.example')))).toBe(true);
  });

  test('writes into the field that was touched last', () => {
    const state = through(
      { kind: 'field', field: 'channel' },
      { kind: 'type', field: 'channel', value: 'west' },
    );
    expect(state).toMatchObject({ url: 'https://', channel: 'west', field: 'channel' });
  });

  test('says which field is wrong until it is changed', () => {
    expect(through(url('https://x'), { kind: 'bad-address' })).toMatchObject({
      problem: 'bad',
      field: 'url',
    });
    const west: RepositoryEvent = { kind: 'type', field: 'channel', value: 'West!' };
    const bad = through(url('https://x'), west, { kind: 'contact' });
    expect(bad).toMatchObject({ step: 'edit', problem: 'badChannel', field: 'channel' });
    expect(setRepository(bad, { ...west, value: 'west' })).not.toHaveProperty('problem');
  });

  test('shows the publisher of a first contact, else how the sync ended', () => {
    const outcome = { kind: 'wrong-publisher' } as const;
    expect(through({ kind: 'contact' }, { kind: 'contacted', pending: fingerprint, outcome })).toEqual({
      step: 'compare',
      fingerprint,
      changed: false,
    });
    expect(through({ kind: 'contact' }, { kind: 'contacted', pending: undefined, outcome })).toEqual({
      step: 'result',
      outcome,
    });
  });

  test('asks again when the publisher changed meanwhile, and takes no for an answer', () => {
    const pending = 'cd'.repeat(32);
    expect(through({ kind: 'changed', pending })).toEqual({
      step: 'compare',
      fingerprint: pending,
      changed: true,
    });
    expect(through({ kind: 'refuse' })).toEqual({ step: 'refused' });
  });
});
