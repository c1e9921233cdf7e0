import { Client as ModernClient } from '@modelcontextprotocol/client';
import { Client as LegacyClient } from '@modelcontextprotocol/sdk/client/index.js';
import { ResultSchema } from '@modelcontextprotocol/sdk/types.js';
import { version } from '../version.ts';
import { isObject } from './intake.ts';
import type { JsonObject } from './outcome.ts';
import type { RawAnswer, Tap } from './tap.ts';

/** The revision that the modern SDK speaks, and what its envelope is made of. */
export const modernVersion = '2026-07-28';
const prefix = 'io.modelcontextprotocol';

const clientInfo = { name: 'toolseal', version };
/** Nothing: no sampling, no elicitation, no roots. A server has nobody to ask. */
const capabilities = {};

/** A server that has introduced itself, in whichever era. */
export interface Session {
  readonly about: JsonObject;
  readonly protocolVersion: string | undefined;
  readonly serverInfo: JsonObject | undefined;
  /** What the server answers, as it came in. @throws when it gives no answer */
  request(method: string, params: JsonObject): Promise<RawAnswer>;
}

/** What every message of the modern era says of its sender. */
export const envelope: JsonObject = {
  _meta: {
    [`${prefix}/protocolVersion`]: modernVersion,
    [`${prefix}/clientInfo`]: clientInfo,
    [`${prefix}/clientCapabilities`]: capabilities,
  },
};

/**
 * Begins a session of the protocol versions with a handshake (up to 2025-11-25).
 *
 * @throws when the server does not answer `initialize` as it has to
 */
export async function openLegacy(tap: Tap, timeout: number): Promise<Session> {
  const client = new LegacyClient(clientInfo, { capabilities });
  await client.connect(tap.channel as Parameters<LegacyClient['connect']>[0], { timeout });
  const about = resultOf(tap.answerTo('initialize'));
  return {
    about,
    protocolVersion: typeof about.protocolVersion === 'string' ? about.protocolVersion : undefined,
    serverInfo: isObject(about.serverInfo) ? about.serverInfo : undefined,
    request: (method, params) =>
      answered(tap, method, client.request({ method, params }, ResultSchema, { timeout })),
  };
}

/**
 * Begins a session of 2026-07-28, which needs no handshake.
 *
 * @param discover the result of `server/discover`
 * @throws when the two have no version in common
 */
export async function openModern(tap: Tap, discover: JsonObject, timeout: number): Promise<Session> {
  const client = new ModernClient(clientInfo, { capabilities, inputRequired: { autoFulfill: false } });
  type Prior = NonNullable<Parameters<ModernClient['connect']>[1]>['prior'];
  await client.connect(tap.channel as Parameters<ModernClient['connect']>[0], {
    prior: { kind: 'modern', discover } as unknown as NonNullable<Prior>,
    timeout,
  });
  const meta = isObject(discover._meta) ? discover._meta : {};
  const serverInfo = meta[`${prefix}/serverInfo`];
  return {
    about: discover,
    protocolVersion: client.getNegotiatedProtocolVersion(),
    serverInfo: isObject(serverInfo) ? serverInfo : undefined,
    request: (method, params) =>
      answered(tap, method, client.request({ method, params }, ResultSchema, { timeout })),
  };
}

/** An answer that an SDK does not accept is an answer all the same. */
async function answered(tap: Tap, method: string, request: Promise<unknown>): Promise<RawAnswer> {
  try {
    await request;
  } catch (error) {
    const raw = tap.answerTo(method);
    if (!raw) throw error;
    return raw;
  }
  return tap.answerTo(method) ?? { result: {} };
}

function resultOf(answer: RawAnswer | undefined): JsonObject {
  return answer && 'result' in answer && isObject(answer.result) ? answer.result : {};
}
