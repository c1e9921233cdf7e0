import type { VariableSyntax } from '../../analysis/formats/format.ts';

/** What variables can be filled in with. */
export interface Values {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** The folder that a project's config belongs to. */
  readonly folder: string;
  /** What the user has answered, by the id of the input. */
  readonly inputs: ReadonlyMap<string, string>;
  readonly separator: string;
}

/** What came up while variables were filled in. */
export interface Notes {
  /** Inputs that nobody has answered yet. */
  readonly missing: Set<string>;
  /** Variables of the environment that are not set. */
  readonly unset: Set<string>;
  /** Variables that only the client itself can fill in. */
  readonly foreign: Set<string>;
  /** Values that were filled in, by the name that they go by. */
  readonly filled: { readonly name: string; readonly value: string; readonly isInput: boolean }[];
}

export function createNotes(): Notes {
  return { missing: new Set(), unset: new Set(), foreign: new Set(), filled: [] };
}

const anyVariable = /\$\{([^{}]{1,300})\}|\{env:(\w{1,100})\}|%(\w{1,100})%|\$([A-Za-z_]\w{0,99})/g;

/**
 * Fills the variables of a client's dialect in; what belongs to no dialect of it stays as it stands.
 *
 * @param notes gets what was missing or filled in
 */
export function fillIn(
  text: string,
  dialect: readonly VariableSyntax[],
  values: Values,
  notes: Notes,
): string {
  const knows = new Set(dialect);
  const fromEnvironment = (name: string, written: string, fallback?: string): string => {
    const value = values.env[name];
    if (value !== undefined && (value !== '' || fallback === undefined)) {
      notes.filled.push({ name, value, isInput: false });
      return value;
    }
    if (fallback !== undefined) return fallback;
    notes.unset.add(name);
    return written;
  };
  return text.replace(
    anyVariable,
    (written, braces?: string, inEnv?: string, percent?: string, plain?: string) => {
      if (inEnv !== undefined) return knows.has('{env:NAME}') ? fromEnvironment(inEnv, '') : written;
      if (percent !== undefined) return knows.has('%NAME%') ? fromEnvironment(percent, written) : written;
      if (plain !== undefined) {
        const isKnown =
          knows.has('$NAME') || (knows.has('$COPILOT_MCP_NAME') && plain.startsWith('COPILOT_MCP_'));
        return isKnown ? fromEnvironment(plain, written) : written;
      }
      return fillBraces(braces ?? '', written);
    },
  );

  function fillBraces(inner: string, written: string): string {
    const [, prefix, name = ''] = /^(input|env|workspaceFolder|config|command):(.*)$/s.exec(inner) ?? [];
    switch (prefix) {
      case 'input': {
        if (!knows.has('${input:id}')) return written;
        const value = values.inputs.get(name);
        if (value === undefined) notes.missing.add(name);
        else notes.filled.push({ name, value, isInput: true });
        return value ?? written;
      }
      case 'env':
        // VS Code and those like it put nothing in the place of what is not set.
        return knows.has('${env:NAME}') ? fromEnvironment(name, '') : written;
      case 'workspaceFolder':
      case 'config':
      case 'command':
        if (knows.has('${workspaceFolder:name}')) notes.foreign.add(written);
        return written;
      default:
        return fillPlain(inner, written);
    }
  }

  function fillPlain(inner: string, written: string): string {
    switch (inner) {
      case 'workspaceFolder':
        return knows.has('${workspaceFolder}') ? values.folder : written;
      case 'workspaceFolderBasename':
        return knows.has('${workspaceFolderBasename}') ? (values.folder.split(/[\\/]/).pop() ?? '') : written;
      case 'userHome':
        return knows.has('${userHome}') ? values.home : written;
      case 'pathSeparator':
      case '/':
        return knows.has('${pathSeparator}') ? values.separator : written;
    }
    const [, name, fallback] = /^(\w{1,100})(?::-(.*))?$/s.exec(inner) ?? [];
    if (name === undefined) return written;
    if (fallback !== undefined) {
      return knows.has('${NAME:-default}') ? fromEnvironment(name, written, fallback) : written;
    }
    return knows.has('${NAME}') || knows.has('${NAME:-default}') ? fromEnvironment(name, written) : written;
  }
}
