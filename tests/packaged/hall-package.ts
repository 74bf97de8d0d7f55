import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createPackage, extractAll } from '@electron/asar';

/** The same package as a hall would have it: nobody may drive it, and a test can only look at what it does. */
export async function hallPackage(
  forTests: { folder: string; executable: string },
  into: string,
): Promise<string> {
  await cp(forTests.folder, into, { recursive: true });
  const archive = path.join(into, 'resources', 'app.asar');
  const unpacked = path.join(into, 'unpacked');
  extractAll(archive, unpacked);
  const about = path.join(unpacked, 'package.json');
  const { forTests: _, ...rest } = JSON.parse(await readFile(about, 'utf8'));
  await writeFile(about, JSON.stringify(rest));
  await createPackage(unpacked, archive);
  await rm(unpacked, { recursive: true });
  return path.join(into, path.relative(forTests.folder, forTests.executable));
}
