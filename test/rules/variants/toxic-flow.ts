import type { Variant } from '../variants.ts';

const tool = (name: string, ...parameters: string[]) => ({
  name,
  inputSchema: { type: 'object', properties: Object.fromEntries(parameters.map((key) => [key, {}])) },
});
const all = [tool('read_email'), tool('read_file'), tool('send_email')];

const variants: readonly Variant[] = [
  { shows: 'a bare list of one server', file: 'tools.json', config: all, found: ['information alone: ['] },
  {
    shows: 'the list of the way out, and not the introduction before it',
    file: 'tools.json',
    config: [
      { serverInfo: { name: 'mail' }, protocolVersion: '2025-06-18', capabilities: {} },
      { serverInfo: { name: 'mail' }, tools: all },
    ],
    found: ['information alone: {'],
  },
  {
    shows: 'the way out on a server of its own',
    file: 'tools.json',
    config: {
      inbox: { tools: [tool('list_tickets'), tool('list_invoices')] },
      out: { tools: [tool('send_email')] },
    },
    found: ['warning across: out'],
  },
  {
    shows: 'a server without a name beside the tools of the client',
    file: 'tools.json',
    policy: { flows: { hostTools: true } },
    config: [tool('list_tickets'), tool('list_invoices')],
    found: ['warning host: ['],
  },
  {
    shows: 'a list of servers that is the file itself',
    file: '.mcp.json',
    config: {
      fetch: { command: 'uvx', args: ['mcp-server-fetch'] },
      db: { command: 'uvx', args: ['mcp-server-sqlite'] },
    },
    found: ['warning across: {'],
  },
];

export default variants;
