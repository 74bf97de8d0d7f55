import { describe, it } from 'vitest';
import { type Attack, flip, publishSecond, rejected, withstand } from '../../fakes/sync-attack.ts';
import { type Json, newKey, type TufRepository } from '../../fakes/tuf-repository.ts';

const attacks: readonly Attack[] = [
  ...(['timestamp', 'snapshot', 'targets'] as const).flatMap((role): Attack[] => {
    const place = role === 'timestamp' ? 'metadata/timestamp.json' : `metadata/2.${role}.json`;
    const edit = (change: (bytes: Buffer) => Buffer) => async (repository: TufRepository) => {
      await repository.publish({ bytes: { [role]: change } });
    };
    const later = (bytes: Buffer) => Buffer.from(bytes.toString().replace(/"expires":"20/, '"expires":"30'));
    return [
      {
        name: `one bit of the ${role} is changed`,
        attack: edit((bytes) => flip(bytes, bytes.indexOf('"version"') + 10)),
        outcome: rejected(role === 'timestamp' ? 'signature' : 'digest', place),
      },
      {
        name: `the expiry of the ${role} is edited`,
        attack: edit(later),
        outcome: rejected(role === 'timestamp' ? 'signature' : 'digest', place),
      },
      {
        name: `the ${role} is cut short`,
        attack: edit((bytes) => bytes.subarray(0, 80)),
        outcome: rejected(role === 'timestamp' ? 'format' : 'length', place),
      },
      {
        name: `the ${role} has no signature`,
        attack: async (repository) => repository.publish({ signers: { [role]: [] } }),
        outcome: rejected('signature', place),
      },
      {
        name: `the ${role} is signed by a key of nobody`,
        attack: async (repository) => repository.publish({ signers: { [role]: [newKey()] } }),
        outcome: rejected('signature', place),
      },
      {
        name: `the ${role} is signed with another role's key`,
        attack: async (repository) =>
          repository.publish({
            signers: { [role]: repository.keys[role === 'snapshot' ? 'timestamp' : 'snapshot'] },
          }),
        outcome: rejected('signature', place),
      },
      {
        name: `the ${role} expires someday`,
        attack: async (repository) =>
          repository.publish({
            body: {
              [role]: (signed: Json) => {
                signed.expires = 'someday';
              },
            },
          }),
        outcome: rejected('format', place),
      },
      {
        name: `the ${role} has a version that no number can hold`,
        attack: async (repository) =>
          repository.publish({
            body: {
              [role]: (signed: Json) => {
                signed.version = 2 ** 60;
              },
            },
          }),
        outcome: rejected(role === 'timestamp' ? 'format' : 'version', place),
      },
    ];
  }),
  {
    name: 'the whole repository is rolled back',
    attack: async (repository) => {
      const before = await repository.read('metadata/timestamp.json');
      await publishSecond(repository);
      await repository.write('metadata/timestamp.json', before);
    },
    // The kiosk in this table has not seen the newer one: for it nothing is new.
    outcome: { kind: 'current', packs: 2 },
  },
  {
    name: 'an old snapshot comes under a new number',
    attack: async (repository) => {
      await publishSecond(repository);
      await repository.write('metadata/2.snapshot.json', await repository.read('metadata/1.snapshot.json'));
    },
    outcome: rejected('digest', 'metadata/2.snapshot.json'),
  },
  {
    name: 'old targets come under a new number',
    attack: async (repository) => {
      await publishSecond(repository);
      await repository.write('metadata/2.targets.json', await repository.read('metadata/1.targets.json'));
    },
    outcome: rejected('length', 'metadata/2.targets.json'),
  },
  {
    name: 'the snapshot drops the targets',
    attack: async (repository) =>
      repository.publish({
        body: {
          snapshot: (signed) => {
            signed.meta = {};
          },
        },
      }),
    outcome: rejected('format', 'metadata/2.snapshot.json'),
  },
  {
    name: 'the online keys are stolen and sign new targets',
    attack: async (repository) =>
      repository.publish({
        signers: { targets: [...repository.keys.snapshot, ...repository.keys.timestamp] },
      }),
    outcome: rejected('signature', 'metadata/2.targets.json'),
  },
  {
    name: 'the metadata are 7,000 levels deep',
    attack: async (repository) =>
      repository.write('metadata/timestamp.json', '['.repeat(7_000) + ']'.repeat(7_000)),
    outcome: rejected('format', 'metadata/timestamp.json'),
  },
  {
    name: 'the timestamp is larger than any',
    attack: async (repository) => repository.write('metadata/timestamp.json', Buffer.alloc(20_000, ' ')),
    outcome: rejected('too-large', 'metadata/timestamp.json'),
  },
];

describe.each(attacks)('when $name', (attack) => {
  it('changes nothing, from a folder or the web, and a sound update is taken after it', () =>
    withstand(attack));
});
