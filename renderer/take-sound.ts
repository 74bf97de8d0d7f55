/**
 * Plays what was just recorded, decoded in memory: it has no address, so that the page need not be allowed any. Gives
 * what stops it.
 */
export function playTake(take: Blob, volume: number, ended: () => void): () => void {
  const context = new AudioContext();
  let stopped = false;
  const stop = () => {
    if (stopped) return;
    stopped = true;
    void context.close();
  };
  const over = () => {
    if (!stopped) ended();
    stop();
  };
  const play = async () => {
    const sound = await context.decodeAudioData(await take.arrayBuffer());
    if (stopped) return;
    const loudness = new GainNode(context, { gain: volume });
    const source = new AudioBufferSourceNode(context, { buffer: sound });
    source.connect(loudness).connect(context.destination);
    source.onended = over;
    source.start();
  };
  play().catch(over);
  return stop;
}
