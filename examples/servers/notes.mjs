// A harmless MCP server over stdio: it keeps notes in memory until it ends.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { z } from 'zod';

const notes = [];
const server = new McpServer({ name: 'notes', version: '1.0.0' });

server.registerTool(
  'add_note',
  {
    description: 'Adds a note and returns its number.',
    inputSchema: { text: z.string().describe('The note') },
    annotations: { readOnlyHint: false, destructiveHint: false },
  },
  ({ text }) => ({ content: [{ type: 'text', text: String(notes.push(text)) }] }),
);

server.registerTool(
  'list_notes',
  { description: 'Returns all notes, oldest first.', annotations: { readOnlyHint: true } },
  () => ({ content: notes.map((text) => ({ type: 'text', text })) }),
);

await server.connect(new StdioServerTransport());
