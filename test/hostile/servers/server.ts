import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Limits } from '../../../server/src/capture/limits.ts';
import type {
  CaptureState,
  Cut,
  JsonObject,
  ObservationCode,
  Reason,
} from '../../../server/src/capture/outcome.ts';
import type { Target } from '../../../server/src/capture/target.ts';

/** A server that misbehaves, and what has to come of an attempt to capture it. */
export interface HostileServer {
  /** What it does, for the table in docs/robustness.md. */
  readonly does: string;
  readonly expected: Expected;
  /** Limits that make the test short; the behaviour at them does not depend on their size. */
  readonly limits?: Partial<Limits>;
  readonly speaks: Stdio | Http | Elsewhere;
}

export interface Expected {
  readonly state: CaptureState;
  readonly reason?: Reason['code'];
  readonly cuts?: readonly Cut['limit'][];
  readonly observations?: readonly ObservationCode[];
  /** The names of the tools that are captured, in order. */
  readonly tools?: readonly string[];
}

/** Runs as a process of its own. */
export interface Stdio {
  readonly over: 'stdio';
  serve(connection: Connection): void;
}

export interface Connection {
  /** Called for every line that comes in, taken as JSON. */
  onMessage(handle: (message: JsonObject) => void): void;
  send(message: object): void;
  write(bytes: string | Uint8Array): void;
}

export interface Http {
  readonly over: 'http' | 'sse';
  serve(request: IncomingMessage, response: ServerResponse, body: string): void;
}

/** A target without a server behind it. */
export interface Elsewhere {
  readonly over: 'nothing';
  readonly target: Target;
}

/** A tool as honest servers have it. */
export function tool(name: string, more: object = {}): JsonObject {
  return { name, description: `The tool ${name}.`, inputSchema: { type: 'object' }, ...more };
}

export const introduction = {
  protocolVersion: '2025-11-25',
  capabilities: { tools: {} },
  serverInfo: { name: 'hostile', version: '1.0.0' },
};

/** Answers to methods, by their names; a function gets the params and how often it was asked before. */
export type Answers = Readonly<
  Record<string, JsonObject | ((params: JsonObject, count: number) => JsonObject)>
>;

/** What an honest server would answer, but for what is given. */
export function answerTo(
  message: JsonObject,
  answers: Answers,
  counts: Map<string, number>,
): object | undefined {
  const { id, method, params } = message;
  if (id === undefined || typeof method !== 'string') return undefined;
  const count = counts.get(method) ?? 0;
  counts.set(method, count + 1);
  const known: Answers = { initialize: introduction, 'tools/list': { tools: [tool('honest')] }, ...answers };
  const answer = known[method];
  if (answer === undefined) {
    return { jsonrpc: '2.0', id, error: { code: -32601, message: 'Method not found' } };
  }
  const result = typeof answer === 'function' ? answer((params ?? {}) as JsonObject, count) : answer;
  return { jsonrpc: '2.0', id, result };
}

/** A server that is honest over stdio but for some answers, and for what it does beside answering. */
export function stdio(answers: Answers, beside: (connection: Connection) => void = () => {}): Stdio {
  return {
    over: 'stdio',
    serve(connection) {
      const counts = new Map<string, number>();
      beside(connection);
      connection.onMessage((message) => {
        const answer = answerTo(message, answers, counts);
        if (answer) connection.send(answer);
      });
    },
  };
}
