import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether this build lets a test driver steer it: `npm run dist -- --for-tests` writes that into package.json. */
export const isForTests = (root: string): boolean =>
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).forTests === true;
