import { type Source, SourceError, type SourceFault } from '../../electron/sync/source.ts';

/** Something to mend: the file, by its path in the repository, and what is wrong and to be done. */
export type Finding = { readonly file: string; readonly message: string };

export type Findings = {
  readonly problems: readonly Finding[];
  readonly warnings: readonly Finding[];
  problem(file: string, message: string): void;
  warning(file: string, message: string): void;
  /** How a channel, manifest or blob is mended that is missing or not what was signed. */
  readonly mend: string;
  /** The same of a signed metadata file. */
  readonly mendMetadata: string;
  /** The same of one that was signed by other keys than it should. */
  readonly mendSignature: string;
  /** Tells of a source that could not give a file; anything else is thrown on. */
  sourceFault(file: string, error: unknown): void;
};

export function findings(source: Source): Findings {
  const problems: Finding[] = [];
  const warnings: Finding[] = [];
  const problem = (file: string, message: string) => void problems.push({ file, message });
  const here = source.kind === 'folder';
  const mend = here
    ? 'put it back from a good copy, or add its pack again (repo add) and publish'
    : 'upload it again';
  const mendMetadata = here ? 'put it back from a good copy' : 'upload it again';
  const mendSignature = here ? 'publish again (repo publish), or put it back from a good copy' : mendMetadata;
  return {
    problems,
    warnings,
    problem,
    warning: (file, message) => void warnings.push({ file, message }),
    mend,
    mendMetadata,
    mendSignature,
    sourceFault(file, error) {
      if (!(error instanceof SourceError)) throw error;
      problem(file, `${wordsFor(error.fault)}; ${file.startsWith('metadata/') ? mendMetadata : mend}`);
    },
  };
}

function wordsFor(fault: SourceFault): string {
  switch (fault.kind) {
    case 'offline':
      return offlineWords[fault.why];
    case 'disk':
      return `can't be read (${fault.code})`;
    case 'rejected':
      return fault.why === 'too-large' ? 'is longer than was signed' : 'is a link or no plain file';
  }
}

const offlineWords: Readonly<Record<Extract<SourceFault, { kind: 'offline' }>['why'], string>> = {
  unreachable: "can't be reached: nobody answers at this address",
  stalled: 'stopped in the middle: the server sends no more',
  captive: 'is a page of HTML: a sign-in page or a wrong address',
  redirected: 'is redirected, which kiosks do not follow; use the address that it leads to',
  'server-error': 'is answered with an error of the server',
  certificate: "can't be read: the server's certificate does not hold",
};
