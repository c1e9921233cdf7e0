import type { Intake } from '../intake.ts';

export interface StreamEvent {
  readonly type: string;
  readonly data: string;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Reads server-sent events (WHATWG HTML, section 9.2). Comments, `id` and `retry` mean nothing here.
 *
 * @param body counted by whoever made it
 * @throws CaptureError when one event becomes too large
 */
export async function* readEvents(body: AsyncIterable<Buffer>, intake: Intake): AsyncGenerator<StreamEvent> {
  let type = '';
  let data: string[] = [];
  let pending = 0;
  for await (const line of linesOf(body, intake)) {
    if (line === '') {
      if (data.length > 0) yield { type: type || 'message', data: data.join('\n') };
      type = '';
      data = [];
      pending = 0;
      continue;
    }
    const [, field = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === 'event') type = value;
    if (field !== 'data') continue;
    pending += value.length;
    intake.count(0, pending);
    data.push(value);
  }
}

async function* linesOf(body: AsyncIterable<Buffer>, intake: Intake): AsyncGenerator<string> {
  let parts: Buffer[] = [];
  let pending = 0;
  let afterReturn = false;
  for await (const bytes of body) {
    let from = 0;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at];
      const isSecondHalf = afterReturn && byte === lineFeed && at === from && pending === 0;
      afterReturn = byte === carriageReturn;
      if (isSecondHalf) {
        from = at + 1;
        continue;
      }
      if (byte !== lineFeed && byte !== carriageReturn) continue;
      parts.push(bytes.subarray(from, at));
      yield Buffer.concat(parts).toString('utf8');
      parts = [];
      pending = 0;
      from = at + 1;
    }
    if (from === bytes.length) continue;
    parts.push(bytes.subarray(from));
    pending += bytes.length - from;
    intake.count(0, pending);
  }
}
