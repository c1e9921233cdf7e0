import { readFileSync } from 'node:fs';

/**
 * What this process has needed at most, in bytes. On Linux, `resourceUsage` would also count what the parent
 * held when it made this process; the kernel's own mark begins anew with the program.
 */
export function peakMemory(): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  } catch {
    // Another system.
  }
  return process.resourceUsage().maxRSS * 1024;
}
