/**
 * What a program needs to run at all, by system: the variables that the MCP SDKs hand on too, and those
 * without which Windows finds no program. Nothing else of ours reaches a server.
 */
const handedOn: Readonly<Record<'win32' | 'others', readonly string[]>> = {
  win32: [
    'APPDATA',
    'COMSPEC',
    'HOMEDRIVE',
    'HOMEPATH',
    'LOCALAPPDATA',
    'PATH',
    'PATHEXT',
    'PROCESSOR_ARCHITECTURE',
    'PROGRAMDATA',
    'PROGRAMFILES',
    'SYSTEMDRIVE',
    'SYSTEMROOT',
    'TEMP',
    'TMP',
    'USERNAME',
    'USERPROFILE',
    'WINDIR',
  ],
  others: ['HOME', 'LANG', 'LC_ALL', 'LOGNAME', 'PATH', 'SHELL', 'TERM', 'TMPDIR', 'USER'],
};

/** The part of our own environment that a server gets. */
export function minimalEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): Record<string, string> {
  const base: Record<string, string> = {};
  for (const wanted of handedOn[platform === 'win32' ? 'win32' : 'others']) {
    // On Windows a name is the same in any case: `Path`.
    const name = platform === 'win32' ? Object.keys(env).find((key) => key.toUpperCase() === wanted) : wanted;
    const value = name === undefined ? undefined : env[name];
    // Shells export functions as values that begin so; a program has no use for them.
    if (name !== undefined && value !== undefined && !value.startsWith('()')) base[name] = value;
  }
  return base;
}

const assignment = /^\s*(?:export\s+)?([A-Za-z_][\w.-]*)\s*=(.*)/s;

/** The variables in a `.env` file: `NAME=value`, quotes as they are usual there, comments left out. */
export function readEnvFile(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const line of text.split(/\r?\n/)) {
    const [, name, written = ''] = assignment.exec(line) ?? [];
    if (name === undefined) continue;
    const value = written.trim();
    const quote = value[0];
    const end = quote === '"' || quote === "'" || quote === '`' ? value.indexOf(quote, 1) : -1;
    if (end > 0) {
      const inner = value.slice(1, end);
      found[name] = quote === '"' ? inner.replaceAll('\\n', '\n') : inner;
    } else {
      found[name] = value.replace(/\s#.*/s, '').trim();
    }
  }
  return found;
}
