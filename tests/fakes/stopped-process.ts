import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** Stops a process (Linux) and waits until each of its threads stands still, also one that waits for the disk. */
export async function stopProcess(pid: number): Promise<void> {
  process.kill(pid, 'SIGSTOP');
  for (let tries = 0; tries < 1000; tries++) {
    const states = await threadStates(pid);
    if (states.length === 0 || states.every((state) => 'TtZX'.includes(state))) return;
    await pause(5);
  }
  throw new Error(`process ${pid} does not stand still`);
}

/** One letter for each thread, as in proc(5); none if the process is gone. */
async function threadStates(pid: number): Promise<string[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const stats = await Promise.all(
    threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/stat`, 'utf8').catch(() => undefined)),
  );
  // The name, in brackets, may hold anything.
  return stats.flatMap((stat) => (stat === undefined ? [] : [stat.charAt(stat.lastIndexOf(')') + 2)]));
}
