import { spawn } from 'node:child_process';

/**
 * Has a command run (Linux) should this process end before `release` is called, by SIGKILL too: mounts and
 * stopped processes would stay for ever. Gives `release`.
 */
export function whenWeDie(program: string, ...args: readonly string[]): () => void {
  // It reads the end of its input when we are gone, in whatever way.
  const guard = spawn('sh', ['-c', 'read -r released || exec "$@"', 'sh', program, ...args], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  return () => {
    guard.stdin.end('released\n');
  };
}
