import { rm } from 'node:fs/promises';
import path from 'node:path';
import { type AfterPackContext, Arch, build, type Configuration, Platform } from 'electron-builder';
import type { Runtime } from './runtime/runtime-folder.ts';

export const TARGETS = ['dir', 'deb', 'AppImage', 'nsis', 'zip', 'dmg'] as const;
export type Target = (typeof TARGETS)[number];

export type PackageRequest = {
  /** Holds package.json and out/. */
  project: string;
  runtime: Runtime;
  /** Empty: everything of this machine's platform. */
  targets: readonly Target[];
  /** The build lets itself be driven from outside and says so on every screen. */
  forTests: boolean;
  /** The publisher's root, which the kiosk then trusts and no other. */
  root?: string;
};

/** Which platform a target is built for; `dir` is for the machine that builds. */
function platformOf(target: Target): Platform {
  switch (target) {
    case 'nsis':
    case 'zip':
      return Platform.WINDOWS;
    case 'dmg':
      return Platform.MAC;
    case 'deb':
    case 'AppImage':
      return Platform.LINUX;
    case 'dir':
      return Platform.current();
  }
}

/** A hall's Electron runs our archive and nothing else: no Node, no inspector, no file:// privileges. */
const FUSES = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
} as const;

/** What Electron runs without an app has no place in a package. */
async function removeDefaultApp({ packager, appOutDir }: AfterPackContext): Promise<void> {
  await rm(path.join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
}

/** electron-builder's configuration. */
export function packageConfiguration({ runtime, forTests, root }: PackageRequest): Configuration {
  return {
    appId: 'org.hallkiosk.kiosk',
    productName: 'Hall Kiosk',
    directories: { output: 'out/dist', buildResources: 'build/package' },
    // Everything is bundled, so no node_modules.
    files: ['package.json', 'out/main/**', 'out/preload/**', 'out/renderer/**', '!node_modules', '!**/*.map'],
    extraResources: [
      { from: 'out/packs', to: 'packs' },
      ...(root === undefined ? [] : [{ from: root, to: 'root.json' }]),
    ],
    extraMetadata: forTests ? { forTests: true } : {},
    asar: true,
    afterPack: removeDefaultApp,
    npmRebuild: false,
    publish: null,
    electronVersion: runtime.version,
    electronFuses: FUSES,
    win: { target: ['nsis', 'zip'] },
    nsis: { oneClick: false, perMachine: true, allowToChangeInstallationDirectory: true },
    linux: { target: ['deb', 'AppImage', 'dir'], category: 'Education', executableName: 'hall-kiosk' },
    deb: { maintainer: 'Hall Kiosk' },
    mac: { target: ['dmg'], category: 'public.app-category.education' },
  };
}

/** Packages the built app into `out/dist/`. Resolves with the files made (none for `dir`). */
export async function packageApp(request: PackageRequest): Promise<string[]> {
  const { project, runtime, targets } = request;
  const config = packageConfiguration(request);
  const platforms = targets.length > 0 ? [...new Set(targets.map(platformOf))] : [Platform.current()];
  const arch = process.arch === 'arm64' ? Arch.arm64 : Arch.x64;
  const made: string[] = [];
  for (const platform of platforms) {
    const names = targets.filter((target) => platformOf(target) === platform);
    // For another platform electron-builder has to fetch that platform's Electron itself.
    const own = platform === Platform.current() ? { electronDist: runtime.folder } : {};
    const files = await build({
      targets: platform.createTarget(names.length > 0 ? names : null, arch),
      projectDir: project,
      publish: 'never',
      config: { ...config, ...own },
    });
    made.push(...files);
  }
  return made;
}

/** The folder that `dir` makes and the program in it, on this machine. */
export function packagedProgram(project: string): { folder: string; executable: string } {
  const dist = path.join(project, 'out', 'dist');
  const suffix = process.arch === 'arm64' ? '-arm64' : '';
  if (process.platform === 'win32') {
    const folder = path.join(dist, `win${suffix}-unpacked`);
    return { folder, executable: path.join(folder, 'Hall Kiosk.exe') };
  }
  if (process.platform === 'darwin') {
    const folder = path.join(dist, `mac${suffix}`);
    return { folder, executable: path.join(folder, 'Hall Kiosk.app', 'Contents', 'MacOS', 'Hall Kiosk') };
  }
  const folder = path.join(dist, `linux${suffix}-unpacked`);
  return { folder, executable: path.join(folder, 'hall-kiosk') };
}
