import type { ConfigDocument } from '../model.ts';
import { forEachString, get, type StringNode } from '../tree.ts';

/** A command that a client starts by itself. */
export interface Hook {
  /** The event, or the setting that names the command. */
  readonly event: string;
  /** Shell code alone, or a program and its arguments. */
  readonly words: readonly [StringNode, ...StringNode[]];
}

/** How many are looked at: far more than anybody has. */
const maxHooks = 300;

/** Clients whose `hooks` are lists by event: `{"SessionStart": [{"hooks": [{"command": "…"}]}]}`. */
const withHooks: ReadonlySet<string> = new Set([
  'claude-code',
  'claude-plugin',
  'amazon-q',
  'kiro',
  'gemini-cli',
  'qwen-code',
]);

/** Other settings of Claude Code that are commands (https://code.claude.com/docs/en/settings). */
const claudeCommands = [
  'apiKeyHelper',
  'awsAuthRefresh',
  'awsCredentialExport',
  'otelHeadersHelper',
  'statusLine',
];

/** Every command that the client of a document runs on events. */
export function hooksOf({ root, detected: { format } }: Pick<ConfigDocument, 'root' | 'detected'>): Hook[] {
  const found: Hook[] = [];
  const add = (event: string, ...words: Hook['words']) => {
    if (found.length < maxHooks) found.push({ event, words });
  };
  if (format.id === 'codex') {
    const notify = get(root, 'notify');
    const words = notify?.kind === 'array' ? notify.items.filter((item) => item.kind === 'string') : [];
    if (words[0]) add('notify', words[0], ...words.slice(1));
  }
  if (!withHooks.has(format.id)) return found;
  const hooks = get(root, 'hooks');
  for (const { key, value } of hooks?.kind === 'object' ? hooks.members : []) {
    // A server that is called `hooks`, in a file that is a bare map, has no lists of objects.
    if (value?.kind !== 'array') continue;
    forEachString(value, (node, field) => {
      if (field === 'command') add(key.value, node);
    });
  }
  for (const name of format.id === 'claude-code' ? claudeCommands : []) {
    const setting = get(root, name);
    const command = name === 'statusLine' ? get(setting, 'command') : setting;
    if (command?.kind === 'string') add(name, command);
  }
  return found;
}
