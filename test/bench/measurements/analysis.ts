import { createRequire } from 'node:module';
import { parseTree } from 'jsonc-parser';
import { analyze } from '../../../server/src/analysis/analyze.ts';
import { middleOf, typing } from '../keystroke.ts';
import { largeConfig } from '../largeConfig.ts';
import { measure, once, thorough } from '../measure.ts';
import { atMost, kb, type Measurement, ms, table, times } from '../measurement.ts';
import schema from './mcp.schema.json' with { type: 'json' };

// Its UMD build gives Node no named exports to import.
const { getLanguageService, TextDocument }: typeof import('vscode-json-languageservice') = createRequire(
  import.meta.url,
)('vscode-json-languageservice');

const uri = 'file:///project/.vscode/mcp.json';
const names = {
  parse: '`parseTree` of jsonc-parser',
  keystroke: 'Toolseal, after a keystroke in a server',
  outside: 'Toolseal, after a keystroke in an input',

  full: 'Toolseal, everything',
  schema: 'vscode-json-languageservice, parse and validate',
};

/** A config in process: parsed only, checked by us from the start and after a keystroke, validated by VS Code's service. */
export const analysis: Measurement = {
  name: 'analysis',
  title: 'A config in process',
  async run({ quick }) {
    const servers = quick ? 3 : 100;
    const text = largeConfig(servers);
    const service = getLanguageService({});
    service.configure({ schemas: [{ uri: 'bench://mcp', fileMatch: ['*'], schema: schema as object }] });
    const medians = await measure(
      [
        { name: names.parse, run: () => parseTree(text) },
        { name: names.keystroke, run: typing(uri, text, middleOf(text)).run },
        { name: names.outside, run: typing(uri, text, text.indexOf('token of')).run },
        { name: names.full, run: () => analyze({ uri, text }, { language: 'en' }) },
        {
          name: names.schema,
          run: () => {
            const document = TextDocument.create(uri, 'jsonc', 1, text);
            return service.doValidation(document, service.parseJSONDocument(document));
          },
        },
      ],
      quick ? once : thorough,
    );
    const of = (name: string): number => medians.get(name) ?? Number.NaN;
    const toParse = (name: string): number => of(name) / of(names.parse);
    return {
      lines: [
        `One config of ${servers} servers, ${kb(text.length)}, with all rules. Medians of interleaved runs, warm.`,
        'The keystroke is what the language server does with one: the edit goes into the text, then the check.',
        '',
        ...table(
          ['', 'time', '`parseTree`', 'schema validation'],
          [...medians].map(([name, time]) => [
            name,
            ms(time),
            times(toParse(name)),
            times(time / of(names.schema)),
          ]),
        ),
      ],
      targets: [
        atMost(
          'Re-analysis after a keystroke',
          1.3,
          toParse(names.keystroke),
          (value) => `${times(value)} \`parseTree\``,
        ),
        atMost('Full analysis', 2, toParse(names.full), (value) => `${times(value)} \`parseTree\``),
      ],
    };
  },
};
