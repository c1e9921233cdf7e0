/**
 * A VS Code config of many servers as people write them: packages, images, remote servers, inputs.
 *
 * @param servers how many; a hundred make about 50 KB
 */
export function largeConfig(servers: number): string {
  const entries = Array.from({ length: servers }, (_, index) => [`server-${index}`, entry(index)]);
  const inputs = Array.from({ length: Math.ceil(servers / 3) }, (_, index) => ({
    type: 'promptString',
    id: `token-${index * 3}`,
    description: `Access token of server ${index * 3}, from its settings page`,
    password: true,
  }));
  return `${JSON.stringify({ inputs, servers: Object.fromEntries(entries) }, null, 2)}\n`;
}

function entry(index: number): unknown {
  switch (index % 3) {
    case 0:
      return {
        type: 'stdio',
        command: 'npx',
        args: [
          '-y',
          `@acme-${index}/mcp-server-tickets@2.${index}.1`,
          '--project',
          '${workspaceFolder}/services/api',
        ],
        env: {
          TICKETS_TOKEN: `\${input:token-${index}}`,
          TICKETS_BASE_URL: `https://tickets-${index}.example.com/api/v3`,
          LOG_LEVEL: 'info',
          CACHE_DIRECTORY: '${workspaceFolder}/.cache/tickets',
          REQUEST_TIMEOUT_MS: '15000',
        },
      };
    case 1:
      return {
        type: 'stdio',
        command: 'docker',
        args: [
          'run',
          '-i',
          '--rm',
          '--read-only',
          '-e',
          'DATABASE_URL',
          '-v',
          '${workspaceFolder}/data:/data:ro',
          `ghcr.io/acme/mcp-database-${index}@sha256:${String(index).padStart(4, '0').repeat(16)}`,
        ],
        env: { DATABASE_URL: '${env:DATABASE_URL}', POOL_SIZE: '4' },
      };
    default:
      return {
        type: 'http',
        url: `https://mcp-${index}.example.com/v1/tools?region=eu-west-1`,
        headers: { 'X-Project': `project-${index}`, 'X-Client-Version': '2026.11' },
      };
  }
}
