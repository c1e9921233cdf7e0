// A server of 2026-07-28, made with the SDK for it: node modern.ts [--http] [--changed]
//   --http      over Streamable HTTP; prints its port. Otherwise over standard input and output.
//   --changed   one description is another one than without it
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { z } from 'zod';

const isChanged = process.argv.includes('--changed');

function create(): McpServer {
  const server = new McpServer(
    { name: 'modern', version: '1.0.0' },
    { instructions: 'Ask for the weather of one city at a time.' },
  );
  server.registerTool(
    'weather',
    {
      description: isChanged ? 'The weather of the whole country.' : 'The weather of a city.',
      inputSchema: z.object({ city: z.string().describe('The name of the city') }),
      annotations: { readOnlyHint: true },
    },
    ({ city }) => ({ content: [{ type: 'text', text: `It is sunny in ${city}.` }] }),
  );
  server.registerPrompt('plan', { description: 'Plans a trip.' }, () => ({
    messages: [{ role: 'user', content: { type: 'text', text: 'Plan a trip.' } }],
  }));
  server.registerResource('cities', 'weather://cities', { description: 'All cities.' }, () => ({
    contents: [{ uri: 'weather://cities', text: 'Kyoto' }],
  }));
  return server;
}

if (process.argv.includes('--http')) {
  // Only the modern era: whoever begins with `initialize` is refused.
  const handler = createMcpHandler(create, { legacy: 'reject' });
  const http = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]);
    const answer = await handler.fetch(
      new Request(`http://127.0.0.1${request.url}`, {
        method: request.method ?? 'GET',
        headers,
        ...(parts.length > 0 && { body: Buffer.concat(parts) }),
      }),
    );
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  http.listen(0, '127.0.0.1', () => console.log((http.address() as AddressInfo).port));
} else {
  serveStdio(create);
}
