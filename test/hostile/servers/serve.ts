// Runs one of the hostile servers over standard input and output: node serve.ts NAME
import { createInterface } from 'node:readline';
import type { JsonObject } from '../../../server/src/capture/outcome.ts';
import { hostileServers } from './index.ts';

const server = hostileServers[process.argv[2] ?? ''];
if (server?.speaks.over !== 'stdio') throw new Error('There is no such server over stdio.');

const lines = createInterface({ input: process.stdin });
server.speaks.serve({
  onMessage: (handle) => void lines.on('line', (line) => handle(JSON.parse(line) as JsonObject)),
  send: (message) => void process.stdout.write(`${JSON.stringify(message)}\n`),
  write: (bytes) => void process.stdout.write(bytes),
});
