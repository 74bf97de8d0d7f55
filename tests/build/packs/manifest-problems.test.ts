import { describe } from 'vitest';
import { edit, tellsEach } from '../../fakes/bad-pack.ts';
import { samplePack } from '../../fakes/sample-pack.ts';

const lamp = 'exhibits/lamp.zh-Hans.md';
const gallery = (text: string) => edit('pack.yaml', 'items: [lamp, bridge]', text);

describe('what one file says of another', () => {
  tellsEach([
    [
      'an item that is not there',
      gallery('items: [lamp, brige]'),
      'pack.yaml:13',
      /^collections\.items: names the exhibit "brige", which is not in the pack; correct the name or add it/,
    ],
    [
      'a story in a gallery',
      gallery('items: [lamp, night]'),
      'pack.yaml:13',
      /names the exhibit "night", which is no exhibit/,
    ],
    [
      'an exhibit on a shelf',
      edit('pack.yaml', 'items: [night]', 'items: [night, lamp]'),
      'pack.yaml:13',
      /names the story "lamp", which is no story/,
    ],
    [
      'a shelf on itself',
      edit('pack.yaml', 'items: [night]', 'items: [night, shelf]'),
      'pack.yaml:14',
      /which is no story/,
    ],
    [
      'an order with an item that is not there',
      gallery('items: [lamp]\n    orders: [{ title: { zh-Hans: 路 }, items: [stone] }]'),
      'pack.yaml:14',
      /"stone"/,
    ],
    [
      'a story of the day that is not there',
      edit('pack.yaml', 'daily: [night]', 'daily: [day]'),
      'pack.yaml:18',
      /^daily: names the story "day"/,
    ],
    [
      'a related exhibit that is not there',
      edit(lamp, '[bridge]', '[bridge, stone]'),
      `${lamp}:9`,
      /^related: names "stone", which is not in the pack; correct the name/,
    ],
    [
      'a story to hear that is not there',
      edit(lamp, 'story: night', 'story: nights'),
      `${lamp}:10`,
      /^story: names the story "nights"/,
    ],
    [
      'an exhibit and an oath with one id',
      {
        'exhibits/vow.zh-Hans.md': samplePack['exhibits/bridge.zh-Hans.md'],
        ...edit('pack.yaml', 'items: [lamp, bridge]', 'items: [lamp, bridge, vow]'),
      },
      'oaths/vow.yaml',
      /^"vow" is also in exhibits; give each its own id/,
    ],
    [
      'an exhibit and a collection with one id',
      edit('pack.yaml', 'id: shelf', 'id: bridge'),
      'pack.yaml:13',
      /^collections: "bridge" is also in exhibits/,
    ],
    [
      'two collections with one id',
      edit('pack.yaml', 'id: shelf', 'id: gallery'),
      'pack.yaml:10',
      /"gallery" is used twice; give each its own id/,
    ],
  ]);
});
