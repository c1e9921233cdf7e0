import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');
const folder = join(ROOT, '.github/workflows');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

interface Workflow {
  readonly on: unknown;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly needs?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
}

const read = (name: string): Workflow => parse(readFileSync(join(folder, name), 'utf8'));
const runs = ({ steps }: Job): string => steps.map(({ run }) => run ?? '').join('\n');

for (const name of readdirSync(folder)) {
  describe(name, () => {
    const workflow = read(name);

    test('runs what exists, and actions by their commit', () => {
      for (const job of Object.values(workflow.jobs)) {
        for (const { uses } of job.steps) {
          if (uses) assert.match(uses, /^actions\/[a-z-]+@[0-9a-f]{40}$/);
        }
        for (const [, script = ''] of runs(job).matchAll(/npm run ([a-z:]+)/g))
          assert.ok(script in scripts, script);
        for (const [, file = ''] of runs(job).matchAll(/(?:setup\.mjs|\s)((?:scripts|\.ci)\/\S+)/g)) {
          assert.ok(readFileSync(join(ROOT, file)).length > 0, file);
        }
      }
    });

    test('puts nothing that others write into a script', () => {
      for (const job of Object.values(workflow.jobs)) assert.ok(!runs(job).includes('${{'));
    });

    test('may write only where it has to', () => {
      assert.ok(
        Object.values(workflow.permissions ?? { none: 'missing' }).every((right) => right === 'read'),
      );
    });
  });
}

describe('a release', () => {
  const { on, jobs } = read('release.yml');

  test('comes from a tag, after all tests', () => {
    assert.deepEqual(on, { push: { tags: ['v[0-9]+.[0-9]+.[0-9]+'] } });
    assert.ok(
      jobs.build && runs(jobs.build).indexOf('.ci/run') < runs(jobs.build).indexOf('npm run package'),
    );
  });

  test('publishes the files that were built and attested, and needs a person where there are tokens', () => {
    for (const [name, job] of Object.entries(jobs)) {
      if (name === 'build') continue;
      assert.equal(job.needs, 'build');
      assert.ok(job.steps.some(({ uses }) => uses?.startsWith('actions/download-artifact@')));
      assert.ok(!/esbuild|npm run|vsce package/.test(runs(job)), name);
      assert.equal(job.environment, name === 'github' ? undefined : name);
    }
  });
});
