import { alphabets, sample } from '../../../server/src/analysis/text/sample.ts';
import type { Variant } from '../variants.ts';
import { servers } from '../variants.ts';

const key = sample(32, alphabets.hex);

export default [
  {
    shows: 'the key of OpenWeather, and what others call an appid',
    config: servers([
      { type: 'http', url: `https://weather.acme.dev/mcp?units=metric&appid=${key}` },
      { type: 'http', url: `https://weather.acme.dev/mcp?appid=${key}0` },
      { type: 'http', url: 'https://weather.acme.dev/mcp?appid=wx7d2f1c9b8a6e5f40' },
      { type: 'http', url: 'https://weather.acme.dev/mcp?appid=${input:key}' },
    ]),
    found: [`error parameter: ${key}`],
  },
] satisfies readonly Variant[];
