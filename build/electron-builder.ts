import { rm } from 'node:fs/promises';
import path from 'node:path';
import { type AfterPackContext, Arch, build, type Configuration, Platform } from 'electron-builder';
import { readFuses, wrongFuses } from './fuses.ts';
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

/** The names that electron-builder has for what fuses.ts says and reads back. */
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

/** Where the system looks for them; a hall still has to enable the service, or to choose the session. */
const placesInDeb = (project: string): string[] =>
  [
    ['hall-kiosk.service', '/usr/lib/systemd/system/hall-kiosk.service'],
    ['hall-kiosk.desktop', '/usr/share/xsessions/hall-kiosk.desktop'],
  ].map(([file = '', place]) => `${path.join(project, 'build', 'package', 'linux', file)}=${place}`);

/** electron-builder's configuration. */
export function packageConfiguration({ project, runtime, forTests, root }: PackageRequest): Configuration {
  return {
    appId: 'org.hallkiosk.kiosk',
    productName: 'Hall Kiosk',
    directories: { output: 'out/dist', buildResources: 'build/package' },
    // Everything is bundled, so no node_modules.
    files: [
      'package.json',
      'out/main/**',
      'out/preload/**',
      'out/renderer/**',
      'out/phone/**',
      '!node_modules',
      '!**/*.map',
    ],
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
    win: { target: ['nsis', 'zip'], extraResources: [{ from: 'build/package/windows', to: 'package' }] },
    nsis: { oneClick: false, perMachine: true, allowToChangeInstallationDirectory: true },
    linux: {
      target: ['deb', 'AppImage', 'dir'],
      category: 'Education',
      executableName: 'hall-kiosk',
      extraResources: [{ from: 'build/package/linux', to: 'package' }],
    },
    deb: { maintainer: 'Hall Kiosk', recommends: ['cage', 'xwayland'], fpm: placesInDeb(project) },
    mac: { target: ['dmg'], category: 'public.app-category.education' },
  };
}

/** A hall's kiosk is closed, or it is none. Throws with the fuses that are not as they must be. */
async function checkFuses(project: string): Promise<void> {
  const { executable } = packagedProgram(project);
  const wrong = wrongFuses(await readFuses(executable));
  if (wrong.length > 0) throw new Error(`${executable} is not closed: ${wrong.join(', ')}`);
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
    if (platform === Platform.current()) await checkFuses(project);
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
