import type { Limits } from './limits.ts';
import type { Cut, Json, JsonObject, ListKind, Observation, ObservationCode, Reason } from './outcome.ts';

/** Ends a capture. The reason is for people; the message only for a stack trace. */
export class CaptureError extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason.code);
    this.reason = reason;
  }
}

/** What is kept about one capture while it runs: what came in, and what was wrong with it. */
export interface Intake {
  readonly limits: Limits;
  /** Aborted with a `CaptureError` as soon as the capture cannot go on. */
  readonly failure: AbortSignal;
  /** Only the first reason counts. */
  fail(reason: Reason): void;
  /**
   * Counts bytes that came in, of messages or not.
   *
   * @param pending how many of them belong to a message that is not complete
   * @throws CaptureError when there are too many
   */
  count(bytes: number, pending: number): void;
  /** The messages in a text that claims to be one, or a batch of them; what is none is noted. */
  read(bytes: Uint8Array): readonly JsonObject[];
  observe(code: ObservationCode, method?: string): void;
  cut(limit: Cut['limit'], list: ListKind): void;
  observations(): readonly Observation[];
  cuts(): readonly Cut[];
}

/** Deeper texts are not even parsed: nothing but an attack nests like that. */
const mostNested = 20_000;
/** More of them in one batch are no use to anybody. */
const longestBatch = 1_000;
const mostMethods = 10;
/** Honest servers report changes of their lists, too, while they start. */
const mostChanges = 20;
const longestMethod = 60;

const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('utf-8');

/** Starts the books of a capture. */
export function createIntake(limits: Limits): Intake {
  const failure = new AbortController();
  const observed = new Map<ObservationCode, { count: number; readonly methods: Set<string> }>();
  const cuts: Cut[] = [];
  let total = 0;

  const observe = (code: ObservationCode, method?: string): void => {
    const known = observed.get(code) ?? { count: 0, methods: new Set<string>() };
    known.count++;
    if (method !== undefined && known.methods.size < mostMethods) {
      known.methods.add(method.slice(0, longestMethod));
    }
    observed.set(code, known);
  };

  const decode = (bytes: Uint8Array): string => {
    try {
      return strict.decode(bytes);
    } catch {
      observe('invalid-utf8');
      return lenient.decode(bytes);
    }
  };

  return {
    limits,
    failure: failure.signal,
    fail(reason) {
      if (!failure.signal.aborted) failure.abort(new CaptureError(reason));
    },
    count(bytes, pending) {
      total += bytes;
      if (pending > limits.messageBytes) throw new CaptureError({ code: 'limit', limit: 'message-bytes' });
      if (total > limits.totalBytes) throw new CaptureError({ code: 'limit', limit: 'total-bytes' });
    },
    read(bytes) {
      if (nesting(bytes) > mostNested) throw new CaptureError({ code: 'limit', limit: 'depth' });
      const value = parse(decode(bytes));
      if (Array.isArray(value)) observe('batch');
      const messages = (Array.isArray(value) ? value.slice(0, longestBatch) : [value]).filter(isMessage);
      if (messages.length === 0) observe('noise');
      return messages;
    },
    observe,
    cut(limit, list) {
      if (!cuts.some((known) => known.limit === limit && known.list === list)) cuts.push({ limit, list });
    },
    observations: () =>
      [...observed]
        .filter(([code, { count }]) => code !== 'list-changed' || count > mostChanges)
        .map(([code, { count, methods }]) => ({ code, count, methods: [...methods] })),
    cuts: () => [...cuts],
  };
}

/** Whether a value is an object, as opposed to an array or null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isMessage(value: Json | undefined): value is JsonObject {
  return isObject(value) && value.jsonrpc === '2.0';
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

const quote = 0x22;
const backslash = 0x5c;

/** How deep the brackets of a JSON text nest, without parsing it. In UTF-8, bytes below 128 stand for themselves. */
function nesting(bytes: Uint8Array): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (inString) {
      if (byte === backslash) at++;
      else if (byte === quote) inString = false;
    } else if (byte === quote) {
      inString = true;
    } else if (byte === 0x5b || byte === 0x7b) {
      deepest = Math.max(deepest, ++depth);
    } else if (byte === 0x5d || byte === 0x7d) {
      depth--;
    }
  }
  return deepest;
}

/** Whether a value nests deeper than a limit. Looks level by level, so that no depth exhausts the stack. */
export function isDeeper(value: Json, limit: number): boolean {
  let level: readonly Json[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((node) => (typeof node === 'object' && node !== null ? Object.values(node) : []));
  }
  return false;
}
