import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hosts, lineTokens, stringTokens, type Token } from './tokenise.ts';

const meta = 'meta.template.expression.toolseal';
const begin = (text: string): Token => [
  text,
  meta,
  'punctuation.definition.template-expression.begin.toolseal',
];
const end = (text: string): Token => [text, meta, 'punctuation.definition.template-expression.end.toolseal'];
const resolver = (text: string): Token => [text, meta, 'keyword.other.resolver.toolseal'];
const separator = (text: string): Token => [text, meta, 'punctuation.separator.resolver.toolseal'];
const reference = (text: string): Token => [text, meta, 'variable.other.reference.toolseal'];
const predefined = (text: string): Token => [text, meta, 'variable.language.toolseal'];
const operator = (text: string): Token => [text, meta, 'keyword.operator.default.toolseal'];
const fallback = (text: string): Token => [text, meta, 'string.unquoted.default.toolseal'];
const path = (text: string): Token => [text, meta, 'string.unquoted.path.toolseal'];
const blank: Token = [' ', meta];

const marked: [body: string, tokens: Token[]][] = [
  [
    '${input:github-token}',
    [begin('${'), resolver('input'), separator(':'), reference('github-token'), end('}')],
  ],
  [
    '${input:my token.v2}',
    [begin('${'), resolver('input'), separator(':'), reference('my token.v2'), end('}')],
  ],
  ['${input:トークン}', [begin('${'), resolver('input'), separator(':'), reference('トークン'), end('}')]],
  [
    '${env:ProgramFiles(x86)}',
    [begin('${'), resolver('env'), separator(':'), reference('ProgramFiles(x86)'), end('}')],
  ],
  [
    '${config:my.section}',
    [begin('${'), resolver('config'), separator(':'), reference('my.section'), end('}')],
  ],
  [
    '${command:ext.pick}',
    [begin('${'), resolver('command'), separator(':'), reference('ext.pick'), end('}')],
  ],
  ['${workspaceFolder}', [begin('${'), predefined('workspaceFolder'), end('}')]],
  [
    '${workspaceFolder:api}',
    [begin('${'), predefined('workspaceFolder'), separator(':'), reference('api'), end('}')],
  ],
  ['${workspaceFolderBasename}', [begin('${'), predefined('workspaceFolderBasename'), end('}')]],
  ['${userHome}', [begin('${'), predefined('userHome'), end('}')]],
  ['${pathSeparator}', [begin('${'), predefined('pathSeparator'), end('}')]],
  ['${/}', [begin('${'), predefined('/'), end('}')]],
  ['${API_KEY}', [begin('${'), reference('API_KEY'), end('}')]],
  ['${_X9}', [begin('${'), reference('_X9'), end('}')]],
  [
    '${API_BASE:-https://api.example.com/v1}',
    [begin('${'), reference('API_BASE'), operator(':-'), fallback('https://api.example.com/v1'), end('}')],
  ],
  ['${API_KEY:-}', [begin('${'), reference('API_KEY'), operator(':-'), end('}')]],
  ['{env:API_key9}', [begin('{'), resolver('env'), separator(':'), reference('API_key9'), end('}')]],
  ['{file:~/.token}', [begin('{'), resolver('file'), separator(':'), path('~/.token'), end('}')]],
  [
    '${{ secrets.API_KEY }}',
    [begin('${{'), blank, resolver('secrets'), separator('.'), reference('API_KEY'), blank, end('}}')],
  ],
  ['${{inputs.my-key}}', [begin('${{'), resolver('inputs'), separator('.'), reference('my-key'), end('}}')]],
  [
    'Bearer ${A}/${userHome}!',
    [
      ['Bearer '],
      begin('${'),
      reference('A'),
      end('}'),
      ['/'],
      begin('${'),
      predefined('userHome'),
      end('}'),
      ['!'],
    ],
  ],
  [
    '${env:${input:x}}',
    [['${env:'], begin('${'), resolver('input'), separator(':'), reference('x'), end('}'), ['}']],
  ],
  [
    '\\\\${HOME}\\n',
    [
      ['\\\\', 'constant.character.escape'],
      begin('${'),
      reference('HOME'),
      end('}'),
      ['\\n', 'constant.character.escape'],
    ],
  ],
];

const unmarked = [
  '${foo}',
  '${Name}',
  '${API-KEY}',
  '${API_KEYs}',
  '${9X}',
  '${}',
  '${ API_KEY }',
  '${API_KEY:default}',
  '${API_KEY:-${other}}',
  '${API_KEY',
  '$API_KEY',
  '%API_KEY%',
  '$ {API_KEY}',
  '${input}',
  '${input:}',
  '${input:x',
  '${Input:x}',
  '${inputs:x}',
  '${env}',
  '${env.NAME}',
  '${userHome:x}',
  '${workspaceFolder:}',
  '${workspaceFolders}',
  '${workspaceFolderBasename:x}',
  '${pathseparator}',
  '${//}',
  '${file}',
  '${file:x}',
  '${fileBasename}',
  '${relativeFile}',
  '{env}',
  '{env:}',
  '{env:A B}',
  '{env:9}',
  '{env:NAME',
  '{{env:NAME}}',
  '{{env:NAME}',
  '{env:NAME}}',
  '{file:}',
  '{{file:x}}',
  '{name}',
  '{name:x}',
  '{{ secrets.X }}',
  '${{ secrets }}',
  '${{ secrets. }}',
  '${{ secrets.X }',
  '${{ github.token }}',
  '${{ foo.X }}',
  'the input:id of an env:NAME',
];

const characters = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));

for (const host of hosts) {
  const suffix = host.replace('source', '');
  const withSuffix = (tokens: Token[]): Token[] =>
    tokens.map(([text, ...scopes]) => [
      text,
      ...scopes.map((scope) => (scope.endsWith('.toolseal') ? scope : scope + suffix)),
    ]);

  for (const [body, tokens] of marked) {
    test(`${host} marks ${body}`, () => {
      assert.deepEqual(stringTokens(host, 'value', body), withSuffix(tokens));
    });
  }

  for (const body of unmarked) {
    test(`${host} leaves ${body}`, () => {
      assert.deepEqual(stringTokens(host, 'value', body), [[body]]);
    });
  }

  for (const [before, after, name] of [
    ['${', '}', /^[A-Z_]$/],
    ['${A', '}', /^[A-Z0-9_]$/],
    ['{env:', '}', /^[A-Za-z_]$/],
    ['{env:A', '}', /^[A-Za-z0-9_]$/],
    ['${{secrets.', '}}', /^[A-Za-z_]$/],
    ['${{secrets.A', '}}', /^[A-Za-z0-9_-]$/],
  ] as const) {
    test(`${host} takes ${name} as the name after ${before}`, () => {
      for (const character of characters(0x20, 0x7e).filter((c) => !'"\\/}'.includes(c))) {
        const tokens = stringTokens(host, 'value', before + character + after);
        const taken = tokens.some(
          ([text, , scope]) => scope === 'variable.other.reference.toolseal' && text.endsWith(character),
        );
        assert.equal(taken, name.test(character), character);
      }
    });
  }

  for (const [before, after] of [
    ['${input:', '}'],
    ['${workspaceFolder:', '}'],
    ['${A:-', '}'],
    ['{file:', '}'],
  ] as const) {
    test(`${host} takes any visible text as the argument after ${before}`, () => {
      const visible = [...characters(0x20, 0x7e), 'é', '名', '\ufdfd', '\ufe10', '😀'];
      for (const character of visible.filter((c) => !'"\\${}'.includes(c))) {
        const tokens = stringTokens(host, 'value', `${before}a${character}z${after}`);
        assert.equal(tokens.at(-2)?.[0], `a${character}z`);
      }
      for (const stop of [
        '$',
        '{',
        '\\n',
        '\\\\',
        '\u0007',
        '\u200b',
        '\ufe00',
        '\ufe07',
        '\ufe0f',
        '\u{e0100}',
        '\u{e0150}',
        '\u{e01ef}',
      ]) {
        const tokens = stringTokens(host, 'value', `${before}a${stop}z${after}`);
        assert(!tokens.flat().includes(meta), JSON.stringify(stop));
      }
      const open = `["${before}a", "z${after}"]`;
      assert(!lineTokens(host, open).flat().includes(meta), open);
    });
  }

  for (const body of ['${input:a}', '${A:-a}', '${A}', '${/}', '{file:a}']) {
    test(`${host} ends ${body} at its first brace`, () => {
      assert.deepEqual(stringTokens(host, 'value', `${body} }`).slice(-2), [end('}'), [' }']]);
    });
  }

  test(`${host} leaves variables in keys, where no client expands them`, () => {
    for (const [body] of marked.filter(([body]) => !body.includes('\\'))) {
      assert.deepEqual(stringTokens(host, 'key', body), [[body]]);
    }
  });

  test(`${host} leaves variables outside strings`, () => {
    const comment = '// ${input:token} ${HOME} {env:X}';
    assert.deepEqual(lineTokens(host, comment), [[comment, host, `comment.line.double-slash${suffix}`]]);
  });
}
