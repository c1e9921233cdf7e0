import { servers, type Variant } from '../variants.ts';

const variants: readonly Variant[] = [
  {
    shows: 'in a header',
    config: servers([
      { url: 'https://mcp.acme.dev/', headers: { 'X-Report-To': 'https://webhook.site/3f0c9a7e' } },
    ]),
    found: ['warning catcher: webhook.site'],
  },
];

export default variants;
