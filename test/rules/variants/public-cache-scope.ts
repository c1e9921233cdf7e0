import type { Variant } from '../variants.ts';

const variants: readonly Variant[] = [
  {
    shows: 'the place of what is personal',
    file: 'tools.json',
    config: { contents: [{ uri: 'acme://help' }, { uri: 'file:///home/ada/a.md' }], cacheScope: 'public' },
    found: ['warning default: public'],
    related: ['file:///home/ada/a.md'],
  },
];

export default variants;
