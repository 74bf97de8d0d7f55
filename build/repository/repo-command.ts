import type { Command } from 'commander';
import { packCommands } from './pack-commands.ts';
import { readingCommands } from './reading-commands.ts';
import { signingCommands } from './signing-commands.ts';

/** `npm run pack -- repo …`: makes, fills, publishes, audits and hands on repositories. */
export function addRepoCommands(repo: Command): void {
  signingCommands(repo);
  packCommands(repo);
  readingCommands(repo);
}
