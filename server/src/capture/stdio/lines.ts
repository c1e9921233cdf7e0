import type { Intake } from '../intake.ts';
import type { JsonObject } from '../outcome.ts';

const newline = 0x0a;

/** Takes a stream of bytes apart into lines, and lines into messages. */
export interface LineReader {
  /** @throws CaptureError when a limit is reached */
  push(bytes: Buffer): void;
}

/**
 * A reader of newline-delimited JSON-RPC.
 *
 * @param onMessage called in order, for every message as soon as its line is complete
 */
export function createLineReader(intake: Intake, onMessage: (message: JsonObject) => void): LineReader {
  let parts: Buffer[] = [];
  let pending = 0;
  return {
    push(bytes) {
      let from = 0;
      for (;;) {
        const end = bytes.indexOf(newline, from);
        const part = bytes.subarray(from, end < 0 ? bytes.length : end);
        pending += part.length;
        intake.count(part.length + (end < 0 ? 0 : 1), pending);
        parts.push(part);
        if (end < 0) return;
        const line = Buffer.concat(parts, pending);
        parts = [];
        pending = 0;
        from = end + 1;
        if (!isBlank(line)) intake.read(line).forEach(onMessage);
      }
    },
  };
}

function isBlank(line: Buffer): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09);
}
