import { describe, expect, it } from 'vitest';
import { lastValue, parseIni, readConfigs } from '../../../electron/doctor/ini.ts';
import { fakeMachine } from '../../fakes/fake-machine.ts';

describe('a configuration with sections', () => {
  it('is read without remarks, and quotes fall off', () => {
    const ini = parseIni(
      'top = 1\n; no\n[a b]\n#x=1\nkey = "two words"\r\nother=\'3\'\n[c]\nkey=4=5\nnonsense\n',
    );
    expect(ini.get('')?.get('top')).toBe('1');
    expect([...(ini.get('a b') ?? [])]).toEqual([
      ['key', 'two words'],
      ['other', '3'],
    ]);
    expect(ini.get('c')?.get('key')).toBe('4=5');
  });

  it('is overruled by what is read later, in the order of the names', async () => {
    const machine = fakeMachine({
      files: {
        '/etc/x.conf': '[S]\nk=1\n',
        '/etc/x.conf.d/20-b.conf': '[S]\nk=3\n',
        '/etc/x.conf.d/10-a.conf': '[S]\nk=2\n',
        '/etc/x.conf.d/notes.txt': '[S]\nk=9\n',
      },
    });
    const texts = await readConfigs(machine, '/etc/x.conf', '/etc/x.conf.d', '/etc/missing.conf');
    expect(texts).toHaveLength(3);
    expect(lastValue(texts, 'S', 'k')).toBe('3');
    expect(lastValue(texts, 'S', 'other')).toBeUndefined();
  });
});
