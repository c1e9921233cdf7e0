import { newestVersion } from '../../../server/src/analysis/data/knownPackages.ts';
import type { Variant } from '../variants.ts';

const remote = newestVersion('npm', 'mcp-remote');

export default [
  {
    shows: 'a version without the problem takes the place of the other',
    config: '{"servers":{"a":{"command":"npx","args":["-y","mcp-remote@0.1.15"]}}}',
    found: ['error fixed: mcp-remote@0.1.15'],
    fixed: '{"servers":{"a":{"command":"npx","args":["-y","mcp-remote@0.1.16"]}}}',
  },
  {
    shows: 'the same for uvx, which writes it in two ways',
    config: '{"servers":{"a":{"command":"uvx","args":["mcp-server-git==2025.1.14"]}}}',
    found: ['warning fixed: mcp-server-git==2025.1.14'],
    fixed: `{"servers":{"a":{"command":"uvx","args":["mcp-server-git==2026.11.18"]}}}`,
  },
  {
    config: '{"servers":{"a":{"command":"uvx","args":["mcp-server-git@2025.1.14"]}}}',
    found: ['warning fixed: mcp-server-git@2025.1.14'],
    fixed: `{"servers":{"a":{"command":"uvx","args":["mcp-server-git@2026.11.18"]}}}`,
  },
  {
    shows: 'a version where there was none',
    config: '{"servers":{"a":{"command":"npx","args":["-y","mcp-remote"]}}}',
    found: ['information unknown: mcp-remote'],
    fixed: `{"servers":{"a":{"command":"npx","args":["-y","mcp-remote@${remote}"]}}}`,
  },
  {
    shows: 'a specifier inside a text of a shell',
    config: '{"servers":{"a":{"command":"sh","args":["-c","npx -y mcp-remote@0.1.15 | tee log"]}}}',
    found: ['error fixed: mcp-remote@0.1.15'],
    fixed: '{"servers":{"a":{"command":"sh","args":["-c","npx -y mcp-remote@0.1.16 | tee log"]}}}',
  },
] satisfies readonly Variant[];
