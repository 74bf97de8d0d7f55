import { Command } from 'commander';
import { narratePacks, type Outcome } from './narrate-packs.ts';

const command = new Command('narrate')
  .description(
    'Speaks the stories, oaths and programmes of pack folders with a synthetic voice: audio/*.opus and cues in *.vtt.',
  )
  .argument('<folders...>', 'folders of packs, as content/packs/footsteps')
  .option('--only <id>', 'only the story, oath or programme with this id')
  .option('--force', 'make everything anew, also what is up to date', false)
  .option('--json', 'print the outcome as JSON', false)
  .addHelpText(
    'after',
    '\nNeeds Debian packages: apt-get install -y espeak-ng ffmpeg sox\nAudio that this command did not make is never touched: put your own recording in its place.',
  );

command.parse();
const options = command.opts<{
  only?: string;
  force: boolean;
  json: boolean;
}>();
const outcome = await narratePacks(command.args, {
  ...(options.only === undefined ? {} : { only: options.only }),
  force: options.force,
  report: (line) => {
    if (!options.json) console.log(line);
  },
});
if (options.json) console.log(JSON.stringify(outcome, undefined, 2));
else printSummary(outcome);
if (outcome.problems.length > 0) process.exitCode = 1;

function printSummary({ made, current, recordings, removed, problems }: Outcome): void {
  for (const file of removed) console.log(`removed ${file}`);
  for (const file of recordings) console.log(`left alone, not made here: ${file}`);
  for (const problem of problems) console.error(problem);
  console.log(`${made.length} made, ${current.length} up to date, ${removed.length} removed`);
}
