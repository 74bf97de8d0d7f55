import type { Installed } from '../../content/release-set.ts';
import { sha256 } from './sample-manifest.ts';

/** A release as a library knows it; its manifest follows from pack and version. */
export const release = (id: string, version = 1, more: Partial<Installed> = {}): Installed => ({
  id,
  version,
  manifest: sha256(`${id} ${version}`),
  origin: { kind: 'web', name: 'https://hall.test' },
  installedAt: 1,
  verifiedAt: 1,
  bytes: 10,
  ...more,
});
