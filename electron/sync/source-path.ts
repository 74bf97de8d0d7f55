import { SourceError } from './source.ts';

const allowed = /^[a-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;

/** The parts of a repository path. Throws `SourceError` for one that could lead out of it or hide a query. */
export function pathParts(path: string): readonly string[] {
  if (!allowed.test(path) || path.length > 300)
    throw new SourceError({ kind: 'rejected', why: 'format' }, path);
  return path.split('/');
}
