import { sample } from '../../../server/src/analysis/text/sample.ts';
import type { Variant } from '../variants.ts';
import { servers } from '../variants.ts';

const key = sample(32);

export default [
  {
    shows: 'headers of OpenTelemetry',
    config: servers([
      { command: 'acme-mcp', env: { OTEL_EXPORTER_OTLP_HEADERS: `api-key=${key},tenant=acme` } },
      { command: 'acme-mcp', env: { OTEL_EXPORTER_OTLP_HEADERS: `Authorization=Bearer%20${key}` } },
      { command: 'acme-mcp', env: { OTEL_EXPORTER_OTLP_TRACES_HEADERS: `x-honeycomb-team=${key}` } },
      { command: 'acme-mcp', env: { OTEL_EXPORTER_OTLP_HEADERS: 'Authorization=Bearer%20${env:TOKEN}' } },
      { command: 'acme-mcp', env: { OTEL_EXPORTER_OTLP_HEADERS: 'x-honeycomb-team=YOUR_API_KEY' } },
      { command: 'acme-mcp', env: { OTEL_EXPORTER_OTLP_HEADERS: `x-honeycomb-dataset=mcp,team=${key}` } },
    ]),
    found: [`warning value: ${key}`, `warning value: ${key}`, `warning value: ${key}`],
  },
] satisfies readonly Variant[];
