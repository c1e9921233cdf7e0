import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync, Visitor } from 'oxc-parser';

const folder = join(import.meta.dirname, '../../server/src');

/** The regular expressions of the server, each written as a literal: `/a+/i`. */
export interface Expressions {
  /** Where each expression stands for the first time. */
  readonly files: ReadonlyMap<string, string>;
  /** How often the sources say `new RegExp`, and the expressions that came of it when the modules were loaded. */
  readonly calls: number;
  readonly built: readonly string[];
}

/** Reads the literals out of all sources, and loads the modules that put expressions together. */
export async function collectExpressions(): Promise<Expressions> {
  const files = new Map<string, string>();
  const built: string[] = [];
  let calls = 0;
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!file.endsWith('.ts')) continue;
    const { literals, calls: callsHere } = expressionsIn(join(folder, file));
    const made = callsHere > 0 ? await builtBy(join(folder, file)) : [];
    for (const expression of [...literals, ...made]) if (!files.has(expression)) files.set(expression, file);
    built.push(...made);
    calls += callsHere;
  }
  return { files, calls, built };
}

function expressionsIn(path: string): { readonly literals: readonly string[]; readonly calls: number } {
  const literals: string[] = [];
  let calls = 0;
  const count = (callee: { readonly type: string; readonly name?: unknown }) => {
    if (callee.type === 'Identifier' && callee.name === 'RegExp') calls++;
  };
  new Visitor({
    Literal(node) {
      if ('regex' in node) literals.push(`/${node.regex.pattern}/${node.regex.flags}`);
    },
    NewExpression: ({ callee }) => count(callee),
    CallExpression: ({ callee }) => count(callee),
  }).visit(parseSync(path, readFileSync(path, 'utf8')).program);
  return { literals, calls };
}

/** The expressions that a module, and those it imports that were not loaded yet, build while they are loaded. */
async function builtBy(path: string): Promise<readonly string[]> {
  const built: string[] = [];
  const original = globalThis.RegExp;
  const record = (expression: RegExp) => {
    built.push(String(expression));
    return expression;
  };
  globalThis.RegExp = new Proxy(original, {
    construct: (target, [pattern, flags]) => record(new target(pattern, flags)),
    apply: (target, _this, [pattern, flags]) => record(target(pattern, flags)),
  });
  try {
    await import(pathToFileURL(path).href);
  } finally {
    globalThis.RegExp = original;
  }
  return built;
}
