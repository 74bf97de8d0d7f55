import { resolve } from 'node:path';

/** What an author names is meant from where the author stands; npm itself goes to the project's folder. */
export const fromHere = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);
