import { captureFormats } from '../content/capture.ts';

/** The camera while a group looks into it. */
export type Camera = {
  readonly stream: MediaStream;
  /** A still of what it shows now. */
  still(from: HTMLVideoElement): Promise<Still>;
  /** Lets the camera go: its light goes out. */
  close(): void;
};

/** A photo that nobody has kept yet. */
export type Still = { readonly canvas: HTMLCanvasElement; readonly blob: Blob };

const wanted = { width: { ideal: 1920 }, height: { ideal: 1080 } };
const quality = 0.9;

/** Opens the camera; `lost` is told if it is pulled out. Throws if there is none, or it may not be used. */
export async function openCamera(lost: () => void): Promise<Camera> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: wanted });
  const tracks = stream.getTracks();
  for (const track of tracks) track.onended = lost;
  return {
    stream,
    still: stillOf,
    close() {
      for (const track of tracks) track.stop();
    },
  };
}

async function stillOf(from: HTMLVideoElement): Promise<Still> {
  const canvas = document.createElement('canvas');
  canvas.width = from.videoWidth;
  canvas.height = from.videoHeight;
  canvas.getContext('2d')?.drawImage(from, 0, 0);
  const blob = await new Promise<Blob | null>((done) =>
    canvas.toBlob(done, captureFormats.photo.type, quality),
  );
  if (!blob) throw new Error('the camera gave no picture');
  return { canvas, blob };
}
