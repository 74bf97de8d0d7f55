/** Something wrong in an author's folder: the file (relative), the line from 1 if there is one, what to do. */
export type Problem = { readonly file: string; readonly line?: number; readonly message: string };

/** Collects problems, so that an author sees all of them at once. */
export type Problems = {
  readonly list: readonly Problem[];
  add(file: string, message: string, line?: number): void;
};

export function collectProblems(): Problems {
  const list: Problem[] = [];
  return {
    list,
    add(file, message, line) {
      const same = (one: Problem) => one.file === file && one.line === line && one.message === message;
      if (!list.some(same)) list.push({ file, message, ...(line !== undefined && { line }) });
    },
  };
}

export const describe = ({ file, line, message }: Problem): string =>
  `${file}${line === undefined ? '' : `:${line}`}: ${message}`;

/** By file, then line, as an author works through them. */
export const inOrder = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
