import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contains, isWithin, overlap, parseRange } from '../../server/src/analysis/packages/ranges.ts';
import { compareVersions, parseVersion, type Version } from '../../server/src/analysis/packages/versions.ts';

function version(registry: string, text: string): Version {
  const parsed = parseVersion(registry, text);
  assert.ok(parsed, `${registry} ${text}`);
  return parsed;
}

function assertAscending(registry: string, texts: readonly string[]): void {
  const versions = texts.map((text) => version(registry, text));
  for (const [i, a] of versions.entries()) {
    for (const [j, b] of versions.entries()) {
      assert.equal(Math.sign(compareVersions(a, b)), Math.sign(i - j), `${texts[i]} and ${texts[j]}`);
    }
  }
}

describe('versions of npm', () => {
  test('are in the order of Semantic Versioning', () => {
    assertAscending('npm', [
      '0.9.9',
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0-rc.1',
      '1.0.0',
      '1.0.1',
      '1.10.0',
      '2.4.0',
      '2025.7.1',
      '2026.8.31',
    ]);
  });

  test('are equal whatever stands around them', () => {
    for (const same of ['v1.2.3', '=1.2.3', '1.2.3+build.5', ' 1.2.3 ']) {
      assert.equal(compareVersions(version('npm', same), version('npm', '1.2.3')), 0, same);
    }
  });

  test('are nothing but versions', () => {
    for (const text of ['', 'latest', '1.2.3.4', '1.x', '^1.2.3', '1.2.3-', `1.2.3-${'a'.repeat(200)}`]) {
      assert.equal(parseVersion('npm', text), undefined, text);
    }
  });
});

describe('versions of PyPI', () => {
  test('are in the order of PEP 440', () => {
    assertAscending('pypi', [
      '0.9',
      '1.0.dev1',
      '1.0a1.dev1',
      '1.0a1',
      '1.0a2',
      '1.0b1',
      '1.0rc1',
      '1.0',
      '1.0.post1.dev1',
      '1.0.post1',
      '1.0.1',
      '1.10',
      '2025.12.18',
      '2026.11.18',
      '1!0.1',
    ]);
  });

  test('are equal in every spelling', () => {
    for (const [a, b] of [
      ['1.0', '1.0.0'],
      ['1.0alpha1', '1.0a1'],
      ['1.0-RC.1', '1.0rc1'],
      ['1.0-1', '1.0.post1'],
      ['v1.0', '1.0+local.1'],
    ] as const) {
      assert.equal(compareVersions(version('pypi', a), version('pypi', b)), 0, a);
    }
  });

  test('are nothing but versions', () => {
    for (const text of ['', 'latest', '1.*', '>=1', '1.0-foo']) {
      assert.equal(parseVersion('pypi', text), undefined, text);
    }
  });
});

test('other registries have rules of their own', () => {
  assert.equal(parseVersion('nuget', '1.2.3'), undefined);
});

describe('ranges', () => {
  const cases: readonly [
    registry: string,
    range: string,
    inside: readonly string[],
    outside: readonly string[],
  ][] = [
    ['npm', '^1.2.3', ['1.2.3', '1.9.0'], ['1.2.2', '2.0.0', '2.0.0-rc.1']],
    ['npm', '^0.2.3', ['0.2.3', '0.2.9'], ['0.3.0']],
    ['npm', '^0.0.3', ['0.0.3'], ['0.0.4']],
    ['npm', '^0.0', ['0.0.0', '0.0.9'], ['0.1.0']],
    ['npm', '^1', ['1.0.0', '1.9.9'], ['2.0.0']],
    ['npm', '~1.2.3', ['1.2.3', '1.2.9'], ['1.3.0']],
    ['npm', '~1', ['1.0.0', '1.9.0'], ['2.0.0']],
    ['npm', '1', ['1.0.0', '1.9.0'], ['0.9.0', '2.0.0']],
    ['npm', '1.2.x', ['1.2.0', '1.2.9'], ['1.3.0']],
    ['npm', '*', ['0.0.1', '9.0.0'], []],
    ['npm', '>=1.2 <2', ['1.2.0', '1.9.0'], ['1.1.0', '2.0.0']],
    ['npm', '>= 1.2.0', ['1.2.0', '3.0.0'], ['1.1.9']],
    ['npm', '<=1.2.3', ['1.2.3', '0.1.0'], ['1.2.4']],
    ['npm', '1.2.3 - 2.0.0', ['1.2.3', '2.0.0'], ['2.0.1']],
    ['npm', '=1.2.3', ['1.2.3'], ['1.2.4']],
    ['pypi', '>=1.2,<2', ['1.2', '1.9.9'], ['1.1', '2.0']],
    ['pypi', '~=1.2', ['1.2', '1.9'], ['2.0']],
    ['pypi', '~=1.2.3', ['1.2.3', '1.2.9'], ['1.3']],
    ['pypi', '==1.*', ['1.0', '1.9'], ['2.0']],
    ['pypi', '==1.2', ['1.2', '1.2.0'], ['1.2.1']],
    ['pypi', '!=1.5,<2', ['1.4'], ['2.0']],
  ];
  for (const [registry, range, inside, outside] of cases) {
    test(`${registry} ${range}`, () => {
      const intervals = parseRange(registry, range);
      assert.ok(intervals);
      const holds = (text: string) =>
        intervals.some((interval) => contains(interval, version(registry, text)));
      for (const text of inside) assert.ok(holds(text), text);
      for (const text of outside) assert.ok(!holds(text), text);
    });
  }

  test('have alternatives on npm', () => {
    assert.equal(parseRange('npm', '^1 || ^2')?.length, 2);
  });

  test('are given up when they are not understood', () => {
    for (const range of ['>=abc', '^', `>=${'1.'.repeat(200)}`]) {
      const parsed = parseRange('npm', range);
      assert.ok(parsed === undefined || parsed[0]?.from === undefined, range);
    }
    assert.equal(parseRange('npm', '>=abc'), undefined);
  });
});

describe('intervals', () => {
  const between = (from: string, to: string, closed = false) => ({
    from: version('npm', from),
    to: version('npm', to),
    closed,
  });
  const below = { from: undefined, to: version('npm', '2.0.0'), closed: false };

  test('hold their beginning, and their end only when closed', () => {
    assert.ok(contains(between('1.0.0', '2.0.0'), version('npm', '1.0.0')));
    assert.ok(!contains(between('1.0.0', '2.0.0'), version('npm', '2.0.0')));
    assert.ok(contains(between('1.0.0', '2.0.0', true), version('npm', '2.0.0')));
  });

  test('lie within each other', () => {
    assert.ok(isWithin(between('1.0.0', '2.0.0'), below));
    assert.ok(!isWithin(between('1.0.0', '2.0.0', true), below));
    assert.ok(!isWithin(below, between('1.0.0', '2.0.0')));
    assert.ok(!isWithin({ from: version('npm', '1.0.0'), to: undefined, closed: false }, below));
    assert.ok(isWithin(below, { from: undefined, to: undefined, closed: false }));
  });

  test('overlap where an end belongs to both', () => {
    assert.ok(overlap(between('1.0.0', '2.0.0', true), between('2.0.0', '3.0.0')));
    assert.ok(!overlap(between('1.0.0', '2.0.0'), between('2.0.0', '3.0.0')));
    assert.ok(overlap(below, between('1.0.0', '9.0.0')));
  });
});
