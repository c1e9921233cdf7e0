/** The keys under which clients look for the address of a server, the best one first. */
export const urlKeys: ReadonlyMap<string, readonly [string, ...string[]]> = new Map([
  ['vscode', ['url']],
  ['cursor', ['url']],
  ['cline', ['url']],
  ['roo-code', ['url']],
  ['antigravity', ['serverUrl']],
  ['windsurf', ['serverUrl', 'url']],
  ['gemini-cli', ['httpUrl', 'url']],
  ['qwen-code', ['httpUrl', 'url']],
]);

/** What clients call streamable HTTP in `type`; one that is missing here may have another name for it. */
export const streamableTypes: ReadonlyMap<string, string> = new Map([
  ['vscode', 'http'],
  ['claude-code', 'http'],
  ['copilot-cli', 'http'],
  ['cline', 'streamableHttp'],
  ['roo-code', 'streamable-http'],
  ['kilo-code', 'streamable-http'],
]);
