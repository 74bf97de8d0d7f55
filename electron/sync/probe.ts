import { metadataPath } from '../../content/channel.ts';
import { SourceError } from './source.ts';
import { webSource } from './web-source.ts';

const freshMs = 60_000;
const patienceMs = 5_000;
const limit = 16_384;

/** Whether kiosks at given addresses answer: what was found last, asked anew once a minute while somebody looks. */
export function openProbe(changed: () => void): (address: string) => boolean {
  const known = new Map<string, { readonly at: number; readonly answers: boolean }>();

  async function ask(address: string): Promise<void> {
    const before = known.get(address)?.answers ?? false;
    known.set(address, { at: performance.now(), answers: before });
    const answers = await answersAt(address);
    known.set(address, { at: performance.now(), answers });
    if (answers !== before) changed();
  }

  return (address) => {
    const last = known.get(address);
    if (!last || performance.now() - last.at > freshMs) void ask(address);
    return last?.answers ?? false;
  };
}

async function answersAt(address: string): Promise<boolean> {
  const source = webSource(address, { kind: 'peer', stallMs: patienceMs });
  const signal = AbortSignal.timeout(patienceMs);
  try {
    return (await source.read(metadataPath('timestamp.json'), { limit, signal })).kind === 'file';
  } catch (error) {
    if (error instanceof SourceError || signal.aborted) return false;
    throw error;
  }
}
