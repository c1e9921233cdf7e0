import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { manyTools } from './manyTools.ts';

/** How many servers a config of the tree has, and how many tools the list beside it. */
export const serversPerConfig = 5;
export const toolsPerConfig = 25;

/**
 * Writes what a large company's repositories look like from above: projects with a config each, in turn of several
 * clients, and beside it the recorded tools of its servers. Every tenth server has something to find.
 *
 * @param root an empty folder
 * @param configs how many projects
 */
export async function writeTree(root: string, configs: number): Promise<void> {
  const batch = 64;
  for (let first = 0; first < configs; first += batch) {
    const indices = Array.from({ length: Math.min(batch, configs - first) }, (_, index) => first + index);
    await Promise.all(indices.map((index) => writeProject(join(root, projectName(index)), index)));
  }
}

function projectName(index: number): string {
  return join(`team-${String(index % 40).padStart(2, '0')}`, `project-${String(index).padStart(5, '0')}`);
}

async function writeProject(folder: string, index: number): Promise<void> {
  const { path, text } = configs[index % configs.length]?.(serversOf(index)) ?? { path: '', text: '' };
  await save(join(folder, path), text);
  await save(
    join(folder, 'mcp-tools.json'),
    JSON.stringify({ tools: manyTools(toolsPerConfig, index) }, null, 2),
  );
  await save(join(folder, 'package.json'), JSON.stringify({ name: `project-${index}`, version: '1.0.0' }));
}

async function save(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

interface Server {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

type Servers = Readonly<Record<string, Server>>;

const configs: readonly ((servers: Servers) => { readonly path: string; readonly text: string })[] = [
  (servers) => ({ path: '.vscode/mcp.json', text: JSON.stringify({ servers }, null, 2) }),
  (servers) => ({ path: '.cursor/mcp.json', text: JSON.stringify({ mcpServers: servers }, null, 2) }),
  (servers) => ({ path: '.mcp.json', text: JSON.stringify({ mcpServers: servers }, null, 2) }),
  (servers) => ({ path: '.codex/config.toml', text: toToml(servers) }),
];

function toToml(servers: Servers): string {
  return Object.entries(servers)
    .map(([name, { command, args, env }]) =>
      [
        `[mcp_servers.${name}]`,
        `command = ${JSON.stringify(command)}`,
        `args = ${JSON.stringify(args)}`,
        `[mcp_servers.${name}.env]`,
        ...Object.entries(env).map(([key, value]) => `${key} = ${JSON.stringify(value)}`),
      ].join('\n'),
    )
    .join('\n\n');
}

function serversOf(project: number): Servers {
  const entries = Array.from({ length: serversPerConfig }, (_, index) => {
    const number = project * serversPerConfig + index;
    const pinned = number % 10 === 0 ? '' : `@1.${number % 7}.${number % 13}`;
    return [
      `server-${index}`,
      {
        command: 'npx',
        args: ['-y', `@acme/mcp-server-${number}${pinned}`, '--region', 'eu-west-1'],
        env: { LOG_LEVEL: 'info', BASE_URL: `https://service-${number}.example.com/api` },
      },
    ] as const;
  });
  return Object.fromEntries(entries);
}
