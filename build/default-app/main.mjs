// What `electron FOLDER` runs first. The fallback runtime comes without it, so this stands in.
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (process.argv.includes('--version')) {
  process.stdout.write(`v${process.versions.electron}\n`);
  process.exit(0);
}
if (given === undefined) {
  process.stderr.write('Say which app to run: electron FOLDER\n');
  process.exit(1);
}

const target = path.resolve(given);
if (statSync(target).isDirectory()) {
  const about = JSON.parse(readFileSync(path.join(target, 'package.json'), 'utf8'));
  app.setName(about.productName ?? about.name);
  app.setVersion(about.version);
  app.setAppPath(target);
}
await import(pathToFileURL(createRequire(path.join(target, 'any')).resolve(target)).href);
