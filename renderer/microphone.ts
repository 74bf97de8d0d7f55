import levelUrl from './level-worklet.ts?worker&url';

/** How loud the microphone was (dBFS, RMS) for so many milliseconds. */
type Frame = { readonly ms: number; readonly level: number };

const isFrame = (data: unknown): data is Frame =>
  typeof data === 'object' && data !== null && 'ms' in data && 'level' in data;

// What a call is made better by makes levels worse: they would follow the voice.
const raw = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };

/**
 * Opens the microphone, whose sound goes nowhere but into the measuring of its level. Gives what closes it.
 * `lost` is told if it is pulled out. Throws if there is none, or it may not be used.
 */
export async function openMicrophone(heard: (frame: Frame) => void, lost: () => void): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: raw });
  const tracks = stream.getAudioTracks();
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
    context.createMediaStreamSource(stream).connect(level);
    for (const track of tracks) track.onended = lost;
    return close;
  } catch (error) {
    close();
    throw error;
  }
}
