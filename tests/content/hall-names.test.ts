import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostNames, namesIn, namesSchema } from '../../content/hall-names.ts';

describe('the names in a text', () => {
  it('are its lines, each once, without what is empty or too much', () => {
    expect(namesIn('  第一中学 \n\n Second\tSchool\n第一中学\r\n')).toEqual(['第一中学', 'Second School']);
    expect(namesIn('')).toEqual([]);
    const many = Array.from({ length: mostNames + 5 }, (_, n) => `School ${n}`);
    expect(namesIn(many.join('\n'))).toEqual(many.slice(0, mostNames));
    expect(namesIn('校'.repeat(99))).toEqual(['校'.repeat(80)]);
    expect(namesIn(`${'a'.repeat(79)}𠮷`)).toEqual(['a'.repeat(79)]);
  });

  it('can always be set, and stay the same when they are read again', () => {
    const line = fc.string({ unit: 'binary', maxLength: 100 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const names = namesIn(lines.join('\n'));
        expect(namesSchema.parse(names)).toEqual(names);
        expect(namesIn(names.join('\n'))).toEqual(names);
      }),
    );
  });
});
