import { catcherDomains } from '../data/riskyHosts.ts';
import { telemetryDomains } from '../data/telemetryHosts.ts';
import { namesLike, settingsOf } from '../launch/settings.ts';
import { defineRule, type Examples, serverInputs } from '../rule.ts';
import { findHosts } from '../text/addresses.ts';
import { reachOf } from '../text/hosts.ts';
import { wordsOf } from '../text/names.ts';

const hint = namesLike(/otel|otlp|telemetry|analytics|tracing|collector|sentry|metrics/i);
/** Settings that say where traces, metrics or reports of errors go. */
const destination =
  /(?:^| )(?:otlp|telemetry|analytics|tracing|traces|metrics|collector)(?: \w+){0,3} (?:endpoint|url|uri|host|address)$|^sentry dsn$/;

export default defineRule({
  id: 'unknown-telemetry-host',
  category: 'MCP08',
  severity: 'information',
  confidence: 'low',
  since: '0.1.0',
  reads: serverInputs,
  references: [
    'https://cwe.mitre.org/data/definitions/359.html',
    'https://opentelemetry.io/docs/languages/sdk-configuration/otlp-exporter/',
  ],
  title: { en: 'Telemetry to an unknown host', ja: '不明なホストへのテレメトリー' },
  why: {
    en: 'Traces of tool calls hold arguments and results; whoever runs that host can read them.',
    ja: 'ツール呼び出しのトレースには引数や結果が含まれ、そのホストの運用者が読めます。',
  },
  remedy: {
    en: 'Make sure that the host is yours or your company’s, and note that down in an ignore.',
    ja: '自分や自社のホストであることを確認し、その旨を除外の理由に書いてください。',
  },
  messages: {
    host: {
      en: (data: { host: string; name: string; server: string }) =>
        `\`${data.host}\` gets what \`${data.server}\` records (\`${data.name}\`), and belongs to no known service. Make sure that it is yours.`,
      ja: (data) =>
        `\`${data.server}\` の記録が \`${data.host}\` に送られます (\`${data.name}\`)。既知のサービスではありません。自分たちのホストか確認してください。`,
    },
  },
  visit: {
    server(server, report, { text }) {
      for (const { name, value, next, place } of settingsOf(text, server, hint)) {
        if (!destination.test(wordsOf(name.slice(0, 100)).join(' '))) continue;
        const [address] = findHosts(value ?? next ?? '');
        if (!address || isKnown(address.host)) continue;
        report({
          message: 'host',
          data: { host: address.host, name, server: server.name },
          at: place,
          server,
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      server: { command: 'acme-mcp', env: { OTEL_EXPORTER_OTLP_ENDPOINT: 'https://otel.acme.dev:4318' } },
      marks: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    },
    {
      server: { command: 'acme-mcp', args: ['--telemetry-url=https://stats.acme.dev/v1'] },
      marks: '--telemetry-url=https://stats.acme.dev/v1',
    },
    {
      file: 'compose.yaml',
      config: `services:
  acme-mcp:
    image: acme/mcp:1.2.3
    environment:
      SENTRY_DSN: https://0123456789abcdef0123456789abcdef@errors.acme.dev/1
`,
      marks: 'SENTRY_DSN',
    },
  ],
  good: [
    {
      shows: 'a known service',
      server: {
        command: 'acme-mcp',
        env: {
          OTEL_EXPORTER_OTLP_ENDPOINT: 'https://api.honeycomb.io',
          SENTRY_DSN: 'https://0123456789abcdef0123456789abcdef@o1.ingest.sentry.io/1',
        },
      },
    },
    {
      shows: 'this machine and the own network',
      server: {
        command: 'acme-mcp',
        env: {
          OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318',
          OTEL_EXPORTER_OTLP_LOGS_ENDPOINT: 'http://collector.corp.internal:4318',
        },
      },
    },
    {
      shows: 'a host from elsewhere, and a service that is no telemetry',
      server: {
        command: 'acme-mcp',
        env: {
          TELEMETRY_URL: 'https://${env:HOST}/v1',
          METRICS_API_URL: '',
          API_URL: 'https://api.acme.dev',
        },
      },
    },
  ],
});

/** Whether a host is near or a known service; what shows everybody what it gets is told by `suspicious-host`. */
function isKnown(host: string): boolean {
  const name = host.toLowerCase();
  const isBelow = (domains: ReadonlySet<string>) =>
    [...domains].some((domain) => `.${name}`.endsWith(`.${domain}`));
  return reachOf(host) !== 'public' || isBelow(telemetryDomains) || isBelow(catcherDomains);
}
