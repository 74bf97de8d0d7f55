/** In bytes of the page's process: above `soft` it is opened anew when nobody is there, above `hard` at once. */
export type MemoryLimits = { readonly soft: number; readonly hard: number };

const giga = 1e9;
const mega = 1e6;

/** 1.2 GB and 2 GB; less on a machine with little memory, but never so little that a healthy page exceeds it. */
export const memoryLimits = (machineBytes: number): MemoryLimits => ({
  soft: Math.max(500 * mega, Math.min(1.2 * giga, machineBytes * 0.3)),
  hard: Math.max(800 * mega, Math.min(2 * giga, machineBytes * 0.5)),
});

export type MemoryUse = 'fine' | 'soft' | 'hard';

/** `bytes`: undefined if the system does not tell. */
export function memoryUse(bytes: number | undefined, { soft, hard }: MemoryLimits): MemoryUse {
  if (bytes === undefined || bytes <= soft) return 'fine';
  return bytes > hard ? 'hard' : 'soft';
}
