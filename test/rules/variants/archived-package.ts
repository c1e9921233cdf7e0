import { newestVersion } from '../../../server/src/analysis/data/knownPackages.ts';
import type { Variant } from '../variants.ts';

const successor = '@brave/brave-search-mcp-server';
const newest = newestVersion('npm', successor);

export default [
  {
    shows: 'the successor, in its newest version where one was written',
    config:
      '{"servers":{"a":{"command":"npx","args":["-y","@modelcontextprotocol/server-brave-search@0.6.2"]}}}',
    found: ['warning archived: @modelcontextprotocol/server-brave-search@0.6.2'],
    fixed: `{"servers":{"a":{"command":"npx","args":["-y","${successor}@${newest}"]}}}`,
  },
  {
    config: '{"servers":{"a":{"command":"npx","args":["-y","@modelcontextprotocol/server-brave-search"]}}}',
    found: ['warning archived: @modelcontextprotocol/server-brave-search'],
    fixed: `{"servers":{"a":{"command":"npx","args":["-y","${successor}@${newest}"]}}}`,
  },
  {
    shows: 'an advisory without a fix says it already',
    server: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-slack@2025.4.25'] },
    found: [],
  },
  {
    shows: 'from a folder or a repository',
    config: {
      servers: {
        git: { command: 'uvx', args: ['--from', 'git+https://github.com/acme/mcp-scan', 'mcp-scan'] },
      },
    },
    found: [],
  },
  {
    shows: 'a manifest, which has the version in a field of its own',
    file: 'server.json',
    config:
      '{"name":"io.github.acme/mcp","packages":[{"registryType":"npm","identifier":"@modelcontextprotocol/server-brave-search","version":"0.6.2","transport":{"type":"stdio"}}]}',
    found: ['warning archived: @modelcontextprotocol/server-brave-search'],
    fixed: `{"name":"io.github.acme/mcp","packages":[{"registryType":"npm","identifier":"${successor}","version":"${newest}","transport":{"type":"stdio"}}]}`,
  },
] satisfies readonly Variant[];
