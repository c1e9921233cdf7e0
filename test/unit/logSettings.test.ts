import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { silencesLog } from '../../server/src/analysis/text/logSettings.ts';

describe('a setting that switches the log off', () => {
  for (const [name, value] of [
    ['LOG_LEVEL', 'off'],
    ['FASTMCP_LOG_LEVEL', 'SILENT'],
    ['loglevel', 'none'],
    ['logLevel', 'disabled'],
    ['RUST_LOG', 'off'],
    ['LOGGING', 'disable'],
    ['--logging-level', 'none'],
    ['ENABLE_LOGGING', 'false'],
    ['ACME_ENABLE_AUDIT_LOG', '0'],
    ['LOGS_ENABLED', 'no'],
    ['DISABLE_LOGS', 'yes'],
    ['ACME_LOGGING_DISABLED', '1'],
    ['NO_LOG', 'on'],
    ['--no-logging', 'true'],
    ['--disable-audit-log', 'true'],
  ] as const) {
    test(`${name}=${value}`, () => assert.equal(silencesLog(name, value), true));
  }
});

describe('a setting that leaves the log on', () => {
  for (const [name, value] of [
    ['LOG_LEVEL', 'error'],
    ['LOG_LEVEL', '0'],
    ['LOG_LEVEL', 'turn off'],
    ['LOG_FILE', 'none'],
    ['CATALOG', 'none'],
    ['BLOG_LEVEL', 'off'],
    ['LEVEL', 'off'],
    ['npm_config_loglevel', 'silent'],
    ['ENABLE_LOGGING', 'true'],
    ['ENABLE_LOG_COLORS', 'false'],
    ['DISABLE_LOGGING', 'false'],
    ['NO_LOG', 'off'],
    ['DISABLE_TELEMETRY', '1'],
    ['ACME_TELEMETRY', '0'],
    ['--verbose', 'off'],
    [`${'X_'.repeat(60)}LOG_LEVEL`, 'off'],
  ] as const) {
    test(`${name}=${value}`, () => assert.equal(silencesLog(name, value), false));
  }
});
