import { readFileSync } from 'node:fs';

/** Megabytes of memory that a process holds: the most so far, and now. */
export interface Memory {
  peak: number;
  now: number;
}

/** Ticks of a second in which Linux tells the time of processes. */
const TICKS = 100;

/** What a process of this machine holds; undefined where it has ended or there is no /proc. */
export function memoryOf(pid: number): Memory | undefined {
  const status = read(`/proc/${pid}/status`);
  const megabytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024;
  const memory = { peak: megabytes('VmHWM'), now: megabytes('VmRSS') };
  return Number.isNaN(memory.peak) ? undefined : memory;
}

/** Seconds of processor time that a process has had; undefined where there is no /proc. */
export function cpuSecondsOf(pid: number): number | undefined {
  // its name, in parentheses, may hold spaces
  const fields = read(`/proc/${pid}/stat`).split(') ')[1]?.split(' ');
  return fields && (Number(fields[11]) + Number(fields[12])) / TICKS;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
