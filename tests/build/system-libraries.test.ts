import { describe, expect, it } from 'vitest';
import { findProgram, hasDisplay, installText, missingLibraries } from '../../build/system-libraries.ts';

const LDD = `	linux-vdso.so.1 (0x00007ffd)
	libgtk-3.so.0 => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
	libnss3.so => not found
	libgtk-3.so.0 => not found
`;

describe('what the system lacks', () => {
  it('reads the libraries that ldd did not find, each once', () => {
    expect(missingLibraries(LDD)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
    expect(missingLibraries('	statically linked\n')).toEqual([]);
  });

  it('knows a display by X or Wayland, and takes one for granted elsewhere', () => {
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false);
    expect(hasDisplay({}, 'win32')).toBe(true);
  });

  it('finds programs on the search path only', () => {
    expect(findProgram('node-that-nobody-has')).toBeUndefined();
    expect(findProgram('sh', '/usr/bin:/bin')).toMatch(/\/sh$/);
  });

  it('tells a user without root the one line to run', () => {
    const text = installText(['libgtk-3-0', 'xvfb'], 'Electron lacks libgtk-3.so.0', true);
    expect(text.split('\n').at(-1)).toBe('sudo apt-get install -y --no-install-recommends libgtk-3-0 xvfb');
    expect(text).toContain('Electron lacks libgtk-3.so.0');
  });

  it('names the packages where there is no apt-get', () => {
    expect(installText(['libnss3'], 'Electron lacks libnss3.so', false)).not.toContain('apt-get');
  });
});
