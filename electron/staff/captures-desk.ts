import { join } from 'node:path';
import { signatureSchema } from '../../content/capture-entry.ts';
import { signatureSvg } from '../../content/signature.ts';
import { type HallCaptures, namedFile } from '../hall-captures.ts';
import { realDisk } from '../records/disk.ts';
import { systemCode } from '../records/system-code.ts';
import { type Drive, driveFolder } from '../sync/sticks.ts';
import type { CapturesActions } from './desk.ts';
import { writeToStick } from './write-to-stick.ts';

type CapturesDeskOptions = {
  readonly captures: Promise<HallCaptures>;
  readonly drives: () => Promise<readonly Drive[]>;
};

/** What a steward can do with what a group has left: see until when it is kept, delete it, take a copy along. */
export function capturesDesk({ captures, drives }: CapturesDeskOptions): CapturesActions {
  return {
    async sessionCaptures(session) {
      const { desk } = await captures;
      return { kind: 'captures', captures: desk.list().filter((one) => one.session === session) };
    },
    async deleteCapture(id) {
      try {
        return { kind: (await (await captures).captures.remove(id)) ? 'done' : 'missing' };
      } catch (error) {
        if (systemCode(error) === undefined) throw error;
        return { kind: 'disk' };
      }
    },
    async copyCapture({ id, stick }) {
      const folder = driveFolder(await drives(), stick);
      if (folder === undefined) return { kind: 'missing' };
      const file = await fileOf(await captures, id);
      if (!file) return { kind: 'gone' };
      const sha256 = await writeToStick(join(folder, file.name), file.bytes, realDisk);
      return typeof sha256 === 'string' ? { kind: 'copied', file: file.name } : sha256;
    },
  };
}

/** As every program opens it: a signature as a drawing. Undefined if it is gone, or the disk can't give it back. */
async function fileOf({ desk, captures }: HallCaptures, id: string) {
  const capture = desk.list().find((one) => one.id === id);
  const bytes = await captures.read(id).catch(() => undefined);
  if (!capture || !bytes) return undefined;
  const { name } = namedFile(capture);
  if (capture.kind !== 'signature') return { name, bytes };
  const svg = signatureSvg(signatureSchema.parse(JSON.parse(String(bytes))));
  return { name: name.replace(/json$/, 'svg'), bytes: Buffer.from(svg) };
}
