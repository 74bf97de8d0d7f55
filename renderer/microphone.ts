import levelUrl from './level-worklet.ts?worker&url';

/** How loud the microphone was (dBFS, RMS) for so many milliseconds. */
type Frame = { readonly ms: number; readonly level: number };

const isFrame = (data: unknown): data is Frame =>
  typeof data === 'object' && data !== null && 'ms' in data && 'level' in data;

// What a call is made better by makes levels worse: they would follow the voice.
const raw = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };

// Below is the rumble of a hall, which varies most; a voice is heard as well without.
const lowest = { type: 'highpass', frequency: 200, Q: -3 } as const;

/**
 * Opens the microphone, whose sound goes nowhere but into the measuring of its level. Gives what closes it.
 * `lost` is told if it is pulled out. Throws if there is none, or it may not be used.
 */
export async function openMicrophone(heard: (frame: Frame) => void, lost: () => void): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: raw });
  return measure(stream, heard, lost);
}

/** Measures the level of a stream. Gives what ends that and the stream, which ends too if it can't be measured. */
async function measure(
  stream: MediaStream,
  heard: (frame: Frame) => void,
  lost: () => void,
): Promise<() => void> {
  const tracks = stream.getTracks();
  const context = new AudioContext();
  const close = () => {
    for (const track of tracks) track.stop();
    void context.close();
  };
  try {
    await context.audioWorklet.addModule(levelUrl);
    const level = new AudioWorkletNode(context, 'level', { numberOfOutputs: 0 });
    level.port.onmessage = ({ data }) => {
      if (isFrame(data)) heard(data);
    };
    const voices = new BiquadFilterNode(context, lowest);
    context.createMediaStreamSource(stream).connect(voices).connect(level);
    for (const track of tracks) track.onended = lost;
    return close;
  } catch (error) {
    close();
    throw error;
  }
}

/** A microphone that can be recorded. */
export type Recorder = {
  start(): void;
  /** What it has recorded since its start. */
  stop(): Promise<Blob>;
  /** Lets the microphone go; what was not stopped is nowhere. */
  close(): void;
};

// A voice that all understand; an hour of it is less than its limit.
const voiceBits = 32_000;

/** Opens the microphone for a recording; nothing is recorded before its start. Throws as `openMicrophone` does. */
export async function openRecorder(heard: (frame: Frame) => void, lost: () => void): Promise<Recorder> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const close = await measure(stream, heard, lost);
  const options = { mimeType: 'audio/webm;codecs=opus', audioBitsPerSecond: voiceBits };
  const recorder = new MediaRecorder(stream, options);
  const pieces: Blob[] = [];
  recorder.ondataavailable = ({ data }) => void pieces.push(data);
  return {
    start: () => recorder.start(),
    stop: () =>
      new Promise((done) => {
        recorder.onstop = () => done(new Blob(pieces, { type: 'audio/webm' }));
        recorder.stop();
      }),
    close,
  };
}
