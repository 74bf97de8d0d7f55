import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { Cancelled, Refusal } from './refusal.ts';

/** Asks a person for a password without showing it. */
export type Ask = (question: string) => Promise<string>;

export type Passwords = {
  /** Tries what is known already, then asks, at most three times. `attempt` answers undefined if it is wrong. */
  open<T>(file: string, attempt: (password: string) => T | undefined): Promise<T>;
  /** The password for new keys; a person is asked twice. */
  choose(): Promise<string>;
};

export const passwordVariable = 'HALL_KEY_PASSWORD';

/** `given` comes from the environment; `ask` is undefined where nobody sits at a terminal. */
export function passwordsFrom(given: string | undefined, ask: Ask | undefined): Passwords {
  const known: string[] = given === undefined ? [] : [given];
  return {
    async open(file, attempt) {
      for (const password of known) {
        const opened = attempt(password);
        if (opened !== undefined) return opened;
      }
      if (!ask || given !== undefined) throw new Refusal(notOpened(file, given));
      for (let tries = 0; tries < 3; tries++) {
        const wrong = tries === 0 ? '' : 'That is not its password. ';
        const password = await ask(`${wrong}Password of ${file}: `);
        const opened = attempt(password);
        if (opened === undefined) continue;
        known.push(password);
        return opened;
      }
      throw new Refusal(`${file}: this is not its password; nothing was changed`);
    },
    async choose() {
      if (given === '')
        throw new Refusal(`${passwordVariable} is empty; set a password, or use --no-password`);
      if (given !== undefined) return given;
      if (!ask) {
        throw new Refusal(
          `new keys need a password: set ${passwordVariable}, or use --no-password for a trial`,
        );
      }
      const password = await ask('Password for the new keys: ');
      if (password === '') throw new Refusal('a password must not be empty; --no-password is for trials');
      if ((await ask('The same again: ')) !== password) {
        throw new Refusal('the two passwords differ; nothing was made, run it again');
      }
      known.push(password);
      return password;
    },
  };
}

const notOpened = (file: string, given: string | undefined) =>
  given === undefined
    ? `${file} needs its password: set ${passwordVariable}, or run this at a terminal`
    : `${file}: the password in ${passwordVariable} is not its password (or the file is damaged)`;

/** A prompt at a terminal. Undefined if there is none. */
export function terminalPrompt(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Ask | undefined {
  if (!input.isTTY || !output.isTTY) return undefined;
  return (question) =>
    new Promise((resolve, reject) => {
      // readline echoes what is typed to its output; this one shows nothing.
      const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
      const lines = createInterface({ input, output: silent, terminal: true });
      output.write(question);
      let answer: string | undefined;
      lines.once('line', (line) => {
        answer = line;
        lines.close();
      });
      lines.once('SIGINT', () => lines.close());
      lines.once('close', () => {
        output.write('\n');
        if (answer === undefined) reject(new Cancelled('cancelled'));
        else resolve(answer);
      });
    });
}
