import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder with configs whose servers leave a mark as soon as anybody starts or calls one. */
export interface Canaries {
  readonly folder: string;
  /** The config in it that the editor opens. */
  readonly config: string;
  /** The text of that config. */
  readonly text: string;
  /** What a started server writes. */
  readonly mark: string;
  /** What every command line of a server holds. */
  readonly program: string;
  /** How many connections the remote ones have got. */
  connections(): number;
  close(): Promise<void>;
}

/** Writes configs of several clients, for every way to start or reach a server. */
export async function setCanaries(): Promise<Canaries> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'toolseal-canary-')));
  const mark = join(folder, 'started');
  const program = join(folder, 'canary.sh');
  await writeFile(program, `#!/bin/sh\ntouch '${mark}'\n`);
  await chmod(program, 0o755);
  let connections = 0;
  const server = createServer((socket) => {
    connections++;
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;

  const servers = {
    program: { command: program, args: ['--flag'] },
    shell: { command: 'sh', args: ['-c', program] },
    npx: { command: 'npx', args: ['-y', program] },
    node: { command: 'node', args: [program], env: { TOKEN: '${env:HOME}' }, envFile: program },
    http: { type: 'http', url: `${origin}/mcp` },
    sse: { type: 'sse', url: `${origin}/sse` },
    name: { type: 'http', url: 'https://canary.toolseal.example/mcp' },
  };
  const text = `${JSON.stringify({ servers }, undefined, 2)}\n`;
  const config = join(folder, '.vscode/mcp.json');
  const files: Readonly<Record<string, string>> = {
    '.vscode/mcp.json': text,
    '.mcp.json': JSON.stringify({ mcpServers: servers }),
    '.cursor/mcp.json': JSON.stringify({ mcpServers: servers }),
    '.codex/config.toml': `[mcp_servers.program]\ncommand = "${program}"\n`,
    'compose.yaml': `services:\n  mcp:\n    image: acme/mcp\n    command: ["${program}"]\n`,
    'home/.claude.json': JSON.stringify({ mcpServers: servers }),
    'home/.config/Claude/claude_desktop_config.json': JSON.stringify({ mcpServers: servers }),
  };
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, content);
  }
  return {
    ...{ folder, config, text, mark, program },
    connections: () => connections,
    async close() {
      server.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
