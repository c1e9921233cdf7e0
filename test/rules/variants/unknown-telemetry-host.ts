import type { Variant } from '../variants.ts';
import { servers } from '../variants.ts';

const destinations = [
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
  'ACME_TELEMETRY_URL',
  'ANALYTICS_HOST',
  'TRACING_COLLECTOR_ADDRESS',
  'METRICS_PUSH_GATEWAY_URI',
  'SENTRY_DSN',
];
const others = [
  'OTEL_SERVICE_NAME',
  'TELEMETRY',
  'TELEMETRY_URL_FILE',
  'SENTRY_URL',
  'ANALYTICS',
  'API_ENDPOINT',
  'SENTRY_DSN_FILE',
  'NO_SENTRY_DSN',
];

const to = (names: readonly string[], value: string) =>
  servers(names.map((name) => ({ command: 'acme-mcp', env: { [name]: value } })));

export default [
  {
    shows: 'names for where telemetry goes',
    config: to(destinations, 'https://otel.acme.dev/v1'),
    found: destinations.map((name) => `information host: ${name}`),
  },
  { shows: 'names of something else', config: to(others, 'https://otel.acme.dev/v1'), found: [] },
  {
    shows: 'options, with the value behind or beside them',
    config: servers([
      { command: 'acme-mcp', args: ['--otlp-endpoint', 'https://otel.acme.dev'] },
      { command: 'acme-mcp', args: ['--otlp-endpoint=https://otel.acme.dev'] },
      { command: 'acme-mcp', args: ['--otlp-endpoint', 'otel.acme.dev'] },
    ]),
    found: ['information host: --otlp-endpoint', 'information host: --otlp-endpoint=https://otel.acme.dev'],
  },
  {
    shows: 'hosts that are known, near, or told by another rule',
    config: servers(
      [
        'https://otlp.eu01.nr-data.net',
        'https://API.HONEYCOMB.IO',
        'https://honeycomb.io',
        'http://127.0.0.1:4318',
        'http://10.0.0.5:4318',
        'https://${env:HOST}/v1',
        'https://webhook.site/x',
      ].map((value) => ({ command: 'acme-mcp', env: { OTEL_EXPORTER_OTLP_ENDPOINT: value } })),
    ),
    found: [],
  },
  {
    shows: 'a name that only ends like a known one',
    config: to(['TELEMETRY_URL'], 'https://nothoneycomb.io'),
    found: ['information host: TELEMETRY_URL'],
  },
] satisfies readonly Variant[];
