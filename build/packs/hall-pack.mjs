#!/usr/bin/env node
// `npm run pack` from any folder: `npx hall-pack …` in the checkout, or `hall-pack …` after `npm link`.
import { tsImport } from 'tsx/esm/api';

// Left by an npm further out, it would name another folder than the one that the author stands in.
delete process.env.INIT_CWD;
await tsImport('./pack.ts', import.meta.url);
