import { toolsFile } from '../../../server/src/analysis/tools/exampleFiles.ts';
import type { Variant } from '../variants.ts';

const variants: readonly Variant[] = [
  {
    shows: 'icons of a server, and sources that are no icons',
    file: 'tools.json',
    config: {
      serverInfo: {
        name: 'acme',
        version: '1.0.0',
        icons: [{ src: 'http://acme.dev/a.png', sizes: ['http://a'] }],
      },
      tools: [
        { name: 'a', inputSchema: { properties: { src: { default: 'http://acme.dev/b.png' } } } },
        { name: 'b', inputSchema: {}, _meta: { src: 'http://acme.dev/c.png' } },
        { name: 'c', inputSchema: {}, icons: [{ src: 'VBScript:x', mimeType: 'http://acme.dev/d.png' }] },
      ],
    },
    found: ['information unencrypted: http://acme.dev/a.png', 'warning scheme: VBScript:x'],
  },
  {
    shows: 'what it says of the scheme and the size',
    ...toolsFile({
      name: 'a',
      inputSchema: {},
      icons: [{ src: 'File:///x' }, { src: `data:image/png;base64,${'A'.repeat(250_000)}` }],
    }),
    found: ['warning scheme: File:///x', `information size: data:image/png;base64,${'A'.repeat(250_000)}`],
    says: [
      '`file:` is no address of an icon: clients load `https:` and `data:` only. Replace it.',
      'This icon takes 250 kB in every list of tools, where other things can hide too. Make it smaller, or link it.',
    ],
  },
];

export default variants;
