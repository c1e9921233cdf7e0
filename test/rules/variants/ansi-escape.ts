import type { Variant } from '../variants.ts';

const esc = '\\u001b';

function capture(description: string): Pick<Variant, 'file' | 'config'> {
  return { file: 'tools.json', config: `{ "tools": [{ "name": "add", "description": "${description}" }] }` };
}

export default [
  {
    shows: 'the worst of several',
    ...capture(
      `${esc}[1mAdds${esc}[0m ${esc}]8;;https://a.example${esc}\\\\b${esc}]8;;${esc}\\\\ ${esc}[2K.`,
    ),
    found: [`warning erase: ${esc}[2K`],
    fixed: null,
  },
  {
    shows: 'a link before a title, a title before colours',
    ...capture(`${esc}[1mAdds${esc}]2;a\\u0007${esc}]8;;https://a.example\\u0007b`),
    found: [`warning link: ${esc}]8;;https://a.example\\u0007`],
  },
  {
    shows: 'a title before colours',
    ...capture(`${esc}[1mAdds${esc}]2;a\\u0007`),
    found: [`warning control: ${esc}]2;a\\u0007`],
  },
  {
    shows: 'hidden words before erased ones, the clipboard before both',
    ...capture(`${esc}[2K${esc}[8ma${esc}]52;c;YQ==\\u0007`),
    found: [`warning clipboard: ${esc}]52;c;YQ==\\u0007`],
  },
  {
    shows: 'hidden words before erased ones',
    ...capture(`${esc}[2K${esc}[8ma`),
    found: [`warning conceal: ${esc}[8m`],
  },
  {
    shows: 'colours are taken out of a file of one’s own, all at once',
    config: `{ "servers": { "notes": { "command": "npx", "args": ["${esc}[31ma${esc}[0mb"] } } }`,
    found: [`warning style: ${esc}[31m`],
    fixed: '{ "servers": { "notes": { "command": "npx", "args": ["ab"] } } }',
  },
  {
    shows: 'a server that is switched off',
    file: 'cline_mcp_settings.json',
    config: `{ "mcpServers": { "notes": { "command": "npx${esc}[0m", "disabled": true } } }`,
    found: [`information style: ${esc}[0m`],
  },
] satisfies readonly Variant[];
