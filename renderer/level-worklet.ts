// Runs on the sound thread, where neither the page nor its types are.
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare const sampleRate: number;
declare function registerProcessor(name: string, processor: typeof AudioWorkletProcessor): void;

// Some 10 ms: shorter than the shortest sound of speech.
const frame = 512;
const silent = -100;

/** Tells how loud the microphone is, `{ms, level}` with the level in dBFS (RMS), and keeps no sound. */
class Level extends AudioWorkletProcessor {
  private samples = 0;
  private squares = 0;

  process([input]: Float32Array[][]): boolean {
    const channel = input?.[0];
    for (const sample of channel ?? []) this.squares += sample * sample;
    this.samples += channel?.length ?? 0;
    if (this.samples >= frame) {
      const power = this.squares / this.samples;
      const level = power > 0 ? 10 * Math.log10(power) : silent;
      this.port.postMessage({ ms: (this.samples / sampleRate) * 1000, level });
      this.samples = 0;
      this.squares = 0;
    }
    return true;
  }
}

registerProcessor('level', Level);
