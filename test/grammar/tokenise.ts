import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

export const hosts = ['source.json', 'source.json.comments'] as const;
export type Host = (typeof hosts)[number];

/** Text of a token, then its scopes from the outermost. */
export type Token = [text: string, ...scopes: string[]];

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const json = read('../fixtures/grammar/json.tmLanguage.json');

const sources: Record<string, string> = {
  'source.json': json,
  'source.json.comments': json.replaceAll(/\.json(?=[" ])/g, '.json.comments'),
  'toolseal.injection': read('../../syntaxes/toolseal.injection.tmLanguage.json'),
  'toolseal.injection.keys': read('../../syntaxes/toolseal.injection.keys.tmLanguage.json'),
};

async function load(): Promise<Record<Host, IGrammar>> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve(oniguruma),
    getInjections: () => ['toolseal.injection', 'toolseal.injection.keys'],
    loadGrammar: async (scope) => {
      const source = sources[scope];
      return source === undefined ? null : textmate.parseRawGrammar(source, `${scope}.json`);
    },
  });
  const grammar = async (host: Host) => {
    const loaded = await registry.loadGrammar(host);
    assert(loaded, `no grammar for ${host}`);
    return loaded;
  };
  return {
    'source.json': await grammar('source.json'),
    'source.json.comments': await grammar('source.json.comments'),
  };
}

const grammars = await load();

export function lineTokens(host: Host, line: string): Token[] {
  return grammars[host]
    .tokenizeLine(line, textmate.INITIAL)
    .tokens.map((token) => [line.slice(token.startIndex, token.endIndex), ...token.scopes]);
}

/**
 * Tokens between the quotes of a JSON string, with the scopes inside the string only. Neighbours with equal scopes
 * are joined: they look the same in the editor.
 */
export function stringTokens(host: Host, place: 'key' | 'value', body: string): Token[] {
  const tokens = lineTokens(host, place === 'key' ? `{"${body}": 1}` : `{"name": "${body}"}`);
  const quote = place === 'key' ? 'punctuation.support.type.property-name' : 'punctuation.definition.string';
  const bound = (side: 'begin' | 'end') =>
    tokens.findIndex(([, ...scopes]) => scopes.at(-1)?.startsWith(`${quote}.${side}.`));
  const [begin, end] = [bound('begin'), bound('end')];
  assert(end > begin, `string never closed: ${body}`);
  const outer = tokens[begin]?.slice(1, -1) ?? [];

  const inner: Token[] = [];
  for (const [text, ...scopes] of tokens.slice(begin + 1, end)) {
    assert.deepEqual(scopes.slice(0, outer.length), outer);
    const rest = scopes.slice(outer.length);
    const last = inner.at(-1);
    if (last && last.slice(1).join() === rest.join()) last[0] += text;
    else inner.push([text, ...rest]);
  }
  assert.equal(inner.map(([text]) => text).join(''), body);
  return inner;
}
