import type { Variant } from '../variants.ts';

function published(list: readonly (readonly [type: string, address: string])[]): unknown {
  return {
    $schema: 'https://static.modelcontextprotocol.io/schemas/2025-10-17/server.schema.json',
    name: 'io.github.acme/mcp',
    packages: list.map(([registryType, registryBaseUrl]) => ({
      registryType,
      registryBaseUrl,
      identifier: 'acme-mcp',
      version: '1.2.3',
      transport: { type: 'stdio' },
    })),
  };
}

export default [
  {
    shows: 'registries that the MCP registry takes packages from',
    file: 'server.json',
    config: published([
      ['npm', 'https://npmjs.org'],
      ['npm', 'https://npmjs.com/'],
      ['pypi', 'https://PyPI.org'],
      ['nuget', 'https://api.nuget.org/v3/index.json'],
      ['oci', 'docker.io'],
      ['oci', 'https://ghcr.io'],
      ['oci', 'HTTPS://quay.io'],
      ['oci', 'https://us-docker.pkg.dev'],
      ['oci', 'https://acme.azurecr.io'],
      ['oci', 'https://mcr.microsoft.com'],
      ['mcpb', 'https://github.com'],
      ['mcpb', 'https://gitlab.com'],
      ['cargo', 'https://crates.io'],
      ['other', 'https://packages.acme.example'],
      ['npm', ''],
    ]),
    found: [],
  },
  {
    shows: 'other registries',
    file: 'server.json',
    config: published([
      ['npm', 'https://pypi.org'],
      ['pypi', 'https://xpypi.org'],
      ['nuget', 'https://nuget.org.acme.example'],
      ['mcpb', 'https://acme.example/?from=https://github.com'],
      ['cargo', 'https://acme.example'],
      ['oci', 'acme.example'],
    ]),
    found: [
      'warning unofficial: https://pypi.org',
      'warning unofficial: https://xpypi.org',
      'warning unofficial: https://nuget.org.acme.example',
      'warning unofficial: https://acme.example/?from=https://github.com',
      'warning unofficial: https://acme.example',
      'warning unofficial: acme.example',
    ],
  },
] satisfies readonly Variant[];
