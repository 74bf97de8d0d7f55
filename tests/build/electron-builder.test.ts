import { describe, expect, it } from 'vitest';
import { packageConfiguration } from '../../build/electron-builder.ts';

const runtime = { executable: '/r/electron', folder: '/r', version: '45.4.1', fallback: false };
const request = { project: '/p', runtime, targets: [], forTests: false } as const;

describe('the packaged kiosk', () => {
  it('is closed to Node, inspectors and loose files', () => {
    expect(packageConfiguration(request).electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('says so inside if tests may drive it, and only then', () => {
    expect(packageConfiguration({ ...request, forTests: true }).extraMetadata).toEqual({ forTests: true });
    expect(packageConfiguration(request).extraMetadata).toEqual({});
  });

  it('is built for Windows, Linux and macOS', () => {
    const { win, linux, mac } = packageConfiguration(request);
    expect([win?.target, linux?.target, mac?.target]).toEqual([
      ['nsis', 'zip'],
      ['deb', 'AppImage', 'dir'],
      ['dmg'],
    ]);
  });
});
