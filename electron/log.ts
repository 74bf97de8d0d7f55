export type Log = {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
};

/** One line for each event: time, level, message. Never anything personal. */
export function openLog(write: (line: string) => void, now: () => Date): Log {
  const line = (level: string) => (message: string) =>
    write(`${now().toISOString()} ${level} ${message.replace(/\s*[\n\r\u2028\u2029]\s*/g, ' | ')}\n`);
  return { info: line('info'), warn: line('warn'), error: line('error') };
}
