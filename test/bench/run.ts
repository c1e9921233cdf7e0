import { createRequire } from 'node:module';
import { parseTree } from 'jsonc-parser';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { largeConfig } from './config.ts';
import { keystrokes } from './keystrokes.ts';
import schema from './mcp.schema.json' with { type: 'json' };
import { measure, median } from './measure.ts';
import { timePerTool } from './tools.ts';

// Its UMD build gives Node no named exports to import.
const { getLanguageService, TextDocument }: typeof import('vscode-json-languageservice') = createRequire(
  import.meta.url,
)('vscode-json-languageservice');

const uri = 'file:///project/.vscode/mcp.json';
const text = largeConfig(100);
const service = getLanguageService({});
service.configure({ schemas: [{ uri: 'bench://mcp', fileMatch: ['*'], schema: schema as object }] });

const times = await measure([
  { name: 'parseTree (jsonc-parser)', run: () => parseTree(text) },
  { name: 'Toolseal, full analysis', run: () => analyze({ uri, text }, { language: 'en' }) },
  {
    name: 'vscode-json-languageservice, parse and validate',
    run: () => {
      const document = TextDocument.create(uri, 'jsonc', 1, text);
      return service.doValidation(document, service.parseJSONDocument(document));
    },
  },
]);

const base = times.get('parseTree (jsonc-parser)') ?? Number.NaN;
console.log(
  `A config of 100 servers, ${(text.length / 1024).toFixed(0)} KB, in process (median of interleaved runs):\n`,
);
for (const [name, time] of times) {
  console.log(`  ${name.padEnd(50)} ${time.toFixed(3)} ms   ${(time / base).toFixed(2)} x parseTree`);
}
const validation = times.get('vscode-json-languageservice, parse and validate') ?? Number.NaN;
const full = times.get('Toolseal, full analysis') ?? Number.NaN;
console.log(`\n  Toolseal / vscode-json-languageservice: ${(full / validation).toFixed(2)}`);

// A corpus of tools, where there is one: its path, or the one beside the repository.
const perTool = timePerTool(process.argv[2] ?? '../shared/corpora/dev/benign-tools.jsonl');
if (perTool) {
  console.log(
    `\n  All rules over ${perTool.tools} tools: ${perTool.microseconds.toFixed(1)} µs per tool, reading included`,
  );
}

const delays = await keystrokes(text, 60);
console.log('\nFrom a keystroke to its diagnostics over stdio, same file, bundled server:\n');
console.log(
  `  pull: median ${median(delays.pull).toFixed(1)} ms, worst ${Math.max(...delays.pull).toFixed(1)} ms`,
);
console.log(
  `  push: median ${median(delays.push).toFixed(1)} ms, worst ${Math.max(...delays.push).toFixed(1)} ms`,
);
