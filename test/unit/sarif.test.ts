import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { rules } from '../../server/src/analysis/rules/index.ts';
import { reportToSarif } from '../../server/src/output/sarif.ts';
import { configNamed, hostileTexts, reportOfFiles } from './reportsOf.ts';

function validator() {
  // The draft that the schema is in has other names for two things, and none that matter here.
  const { $schema: _, id: $id, ...rest } = schema;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile({ $id, ...rest });
}

const validate = validator();

interface Log {
  readonly runs: readonly [Run];
}

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly Descriptor[] } };
  readonly results: readonly Result[];
  readonly invocations: readonly { readonly toolExecutionNotifications: readonly unknown[] }[];
  readonly originalUriBaseIds: unknown;
  readonly columnKind: string;
}

interface Descriptor {
  readonly id: string;
  readonly help: { readonly text: string; readonly markdown: string };
  readonly properties: { readonly tags: readonly string[]; readonly 'security-severity': string };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions: readonly { readonly justification: string }[];
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
      readonly region: Region;
    };
  }[];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent: { readonly text: string };
      }[];
    }[];
  }[];
}

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The only run of a log that is valid. */
function runOf(...args: Parameters<typeof reportOfFiles>): Run {
  const log: Log = JSON.parse(reportToSarif(reportOfFiles(...args), args[1]?.language ?? 'en'));
  assert.ok(validate(log), JSON.stringify(validate.errors, null, 1));
  return log.runs[0];
}

const config = `{
  "servers": {
    "😀日本": { "command": "npx", "args": ["-y", "@acme/x"] },
    "web": { "type": "http", "url": "http://api.acme.example/mcp" }
  }
}
`;
const path = '.vscode/mcp.json';

describe('the rules', () => {
  for (const language of ['en', 'ja'] as const) {
    const { tool } = runOf({}, { language });
    test(`are all there, explained, in ${language}`, () => {
      assert.deepEqual(
        tool.driver.rules.map(({ id }) => id),
        rules.map(({ id }) => id),
      );
      for (const [index, rule] of rules.entries()) {
        const { help, properties } = tool.driver.rules[index] ?? assert.fail();
        for (const text of [rule.why, rule.remedy])
          assert.ok(help.text.includes(text[language]) && help.markdown.includes(text[language]), rule.id);
        assert.ok(properties.tags.includes('security'));
        assert.ok(properties.tags.some((tag) => tag === `${rule.category}:2025`));
        // What GitHub accepts: a number in a string, and at most twenty tags.
        assert.match(properties['security-severity'], /^\d\.\d$/);
        assert.ok(properties.tags.length <= 20);
      }
    });
  }

  test('name their weaknesses as GitHub does', () => {
    const secret = runOf({}).tool.driver.rules.find(({ id }) => id === 'hardcoded-secret');
    assert.ok(secret?.properties.tags.includes('external/cwe/cwe-798'));
  });
});

describe('a result', () => {
  const run = runOf({ [path]: config });
  const result = run.results.find(({ ruleId }) => ruleId === 'unpinned-package') ?? assert.fail();

  test('stands at the exact words, in UTF-16 columns from 1', () => {
    assert.equal(run.columnKind, 'utf16CodeUnits');
    const { artifactLocation, region } = result.locations[0]?.physicalLocation ?? assert.fail();
    assert.deepEqual(artifactLocation, { uri: path, uriBaseId: 'SRCROOT' });
    assert.deepEqual(run.originalUriBaseIds, { SRCROOT: { uri: 'file:///work/app/' } });
    const line = config.split('\n')[region.startLine - 1];
    assert.equal(line?.slice(region.startColumn - 1, region.endColumn - 1), '@acme/x');
    assert.equal(region.endLine, region.startLine);
  });

  test('belongs to a rule', () => {
    assert.equal(run.tool.driver.rules[result.ruleIndex]?.id, result.ruleId);
    assert.equal(result.level, 'warning');
    assert.deepEqual(result.suppressions, []);
  });

  test('keeps its fingerprint when lines move', () => {
    const moved = runOf({ [path]: config.replace('{\n', '{\n\n\n') });
    const found = moved.results.find(({ ruleId }) => ruleId === result.ruleId);
    assert.deepEqual(found?.partialFingerprints, result.partialFingerprints);
    assert.notDeepEqual(found?.locations, result.locations);
    assert.match(result.partialFingerprints.primaryLocationLineHash ?? '', /^[0-9a-f]{16}:1$/);
  });

  test('brings a fix that can be applied as it stands', () => {
    const http = run.results.find(({ ruleId }) => ruleId === 'unencrypted-transport') ?? assert.fail();
    const [fix] = http.fixes ?? [];
    const [replacement] = fix?.artifactChanges[0]?.replacements ?? [];
    assert.ok(replacement);
    const { startLine, startColumn, endLine, endColumn } = replacement.deletedRegion;
    assert.equal(startLine, endLine);
    const lines = config.split('\n');
    const line = lines[startLine - 1] ?? '';
    lines[startLine - 1] =
      line.slice(0, startColumn - 1) + replacement.insertedContent.text + line.slice(endColumn - 1);
    assert.equal(lines.join('\n'), config.replace('http://', 'https://'));
    // What leaves something to fill in is no fix for a program.
    assert.equal(result.fixes, undefined);
  });

  test('that a policy hides says why', () => {
    const policy = {
      ignore: [{ rule: 'unpinned-package', reason: 'mirrored inside', expires: '2027-01-01' }],
    };
    const hidden = runOf({ [path]: config }, { policy }).results.find(
      ({ ruleId }) => ruleId === 'unpinned-package',
    );
    assert.deepEqual(hidden?.suppressions, [
      {
        kind: 'external',
        status: 'accepted',
        justification: 'mirrored inside',
        properties: { expires: '2027-01-01' },
      },
    ]);
  });
});

test('what a comment hides is suppressed in the source', () => {
  const comment = '// toolseal-ignore unpinned-package: mirrored inside';
  const { results } = runOf({ [path]: config.replace('@acme/x"] },', `$& ${comment}`) });
  const hidden = results.find(({ ruleId }) => ruleId === 'unpinned-package');
  assert.deepEqual(hidden?.suppressions, [
    { kind: 'inSource', status: 'accepted', justification: 'mirrored inside' },
  ]);
});

test('what could not be checked is a notification', () => {
  const { invocations } = runOf({ [path]: config.slice(0, 120) });
  assert.deepEqual(invocations[0]?.toolExecutionNotifications, [
    {
      descriptor: { id: 'not-checked', index: 0 },
      level: 'warning',
      message: { text: '.vscode/mcp.json: a string on line 4 does not end' },
      locations: [{ physicalLocation: { artifactLocation: { uri: path, uriBaseId: 'SRCROOT' } } }],
    },
  ]);
});

test('a path is written as an address', () => {
  const { results } = runOf({ 'with space/ü#?.json': configNamed(['x']) });
  assert.equal(
    results[0]?.locations[0]?.physicalLocation.artifactLocation.uri,
    'with%20space/%C3%BC%23%3F.json',
  );
});

test('foreign text is no link and no control character', () => {
  const run = runOf({ '.mcp.json': configNamed(hostileTexts) });
  assert.ok(run.results.length >= hostileTexts.length);
  for (const { message } of run.results) {
    assert.doesNotMatch(message.text, /(?<!\\)\]\(/);
    assert.doesNotMatch(message.text, /[\p{Cc}\p{Cf}]/u);
  }
});

test('no secret in any part of it, fixes included', () => {
  const token = ['ghp', 'k3Zr8sQvN1xYtB5mWc7LdJf2HgPa9eU4oX0i'].join('_');
  const text = JSON.stringify({
    servers: { a: { command: 'node', args: ['--token', token], env: { GITHUB_TOKEN: token } } },
  });
  const run = runOf({ [path]: text });
  assert.ok(run.results.some(({ fixes }) => fixes));
  assert.ok(!JSON.stringify(run).includes(token.slice(8, 30)));
});
