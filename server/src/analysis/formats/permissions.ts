import type { ConfigDocument } from '../model.ts';
import { get, getMember, getString, type StringNode, type TreeNode } from '../tree.ts';
import { settingOf } from './settings.ts';

/** Of Claude Code (`Bash`), Cursor's command line (`Shell(*)`) and Crush (`bash`): any command line at all. */
const everyCommand = /^(?:Bash|Shell(?=\())(?:\(\*{1,2}\))?$|^bash(?::execute)?$/;

/** Of VS Code, which takes patterns for command lines: `/.*\/`. */
const everyLine = /^\/\^?(?:\.[*+])?\$?\/[a-z]{0,8}$/;

/** What the agents of Amazon Q and Kiro call it, unless its settings say which commands. */
const agentShell = /^(?:execute_bash|shell)$/;

/** Whether a permission that `widePermissions` returns lets every command run, and not only every tool. */
export function allowsEveryCommand({ value }: StringNode): boolean {
  return [everyCommand, everyLine, agentShell].some((every) => every.test(value));
}

/**
 * Permissions that reach beyond tools that are named: of Claude Code (`permissions`), opencode (`permission`:
 * https://opencode.ai/docs/permissions), the agents of Amazon Q and Kiro (`allowedTools`:
 * https://aws.github.io/amazon-q-developer-cli/agent-format.html), Cursor (`mcpAllowlist`, and `Mcp(…)` on its command
 * line), Amp and Crush (`permissions.allowed_tools`).
 */
export function widePermissions(document: ConfigDocument): StringNode[] {
  // An agent of Claude Code says it at its own top.
  const modes = [
    settingOf(document, 'permissions', 'defaultMode')?.value,
    get(document.root, 'permissionMode'),
  ];
  const allowed = settingOf(document, 'permissions', 'allow')?.value;
  const permission = settingOf(document, 'permission');
  const all = permission?.value?.kind === 'object' ? getMember(permission.value, '*') : permission;
  return [
    ...modes.flatMap((mode) => (mode?.kind === 'string' && mode.value === 'bypassPermissions' ? [mode] : [])),
    ...commandLines(settingOf(document, 'chat.tools.terminal.autoApprove')?.value),
    ...(all?.value?.kind === 'string' && all.value.value === 'allow' ? [all.value] : []),
    ...namesIn(allowed, /^mcp__(?:\*|(?:(?!__).){1,200}(?:__\*)?)$|^Mcp\((?:[^:()]{1,200}:)?\*{1,2}\)$/),
    ...namesIn(allowed, everyCommand),
    ...projectsOf(document).flatMap((project) => namesIn(get(project, 'allowedTools'), everyCommand)),
    ...namesIn(settingOf(document, 'permissions', 'allowed_tools')?.value, everyCommand),
    ...namesIn(settingOf(document, 'mcpAllowlist')?.value, /^[^:]{1,200}:\*$/),
    ...allowedByAmp(settingOf(document, 'amp.permissions')?.value),
    ...namesIn(settingOf(document, 'allowedTools')?.value, /^@[^/]{1,200}(?:\/\*)?$/),
    ...namesIn(settingOf(document, 'allowedTools')?.value, agentShell).filter(
      ({ value }) => !settingOf(document, 'toolsSettings', value),
    ),
  ];
}

/** The patterns with which VS Code runs every command line: `"/.*\/": true`. */
function commandLines(lines: TreeNode | undefined): StringNode[] {
  const members = lines?.kind === 'object' ? lines.members : [];
  return members.flatMap(({ key, value }) =>
    value?.kind === 'boolean' && value.value && everyLine.test(key.value) ? [key] : [],
  );
}

/** What Claude Code keeps of each project in the file with its servers. */
function projectsOf({ root, detected }: ConfigDocument): TreeNode[] {
  const projects = detected.format.id === 'claude-code' ? get(root, 'projects') : undefined;
  return projects?.kind === 'object' ? projects.members.flatMap(({ value }) => value ?? []) : [];
}

/** Amp takes the first rule that fits a tool: one for `*` that allows it, with none for tools of servers in front. */
function allowedByAmp(rules: TreeNode | undefined): StringNode[] {
  for (const rule of rules?.kind === 'array' ? rules.items : []) {
    const tool = getString(rule, 'tool');
    if (!tool || get(rule, 'matches') || !/^(?:\*$|mcp__)/.test(tool.value)) continue;
    if (getString(rule, 'action')?.value !== 'allow') return [];
    if (tool.value === '*') return [tool];
  }
  return [];
}

function namesIn(list: TreeNode | undefined, wanted: RegExp): StringNode[] {
  const items = list?.kind === 'array' ? list.items : [];
  return items.filter((name): name is StringNode => name.kind === 'string' && wanted.test(name.value));
}
