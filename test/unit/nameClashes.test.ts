import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findNameClashes } from '../../server/src/analysis/tools/nameClashes.ts';

/** Clashes between the tools of servers, in short. */
function clashes(servers: Readonly<Record<string, readonly string[]>>): string[] {
  const tools = Object.entries(servers).flatMap(([server, names]) =>
    names.map((name) => ({ server, name, tool: name })),
  );
  return findNameClashes(tools).map(
    ({ kind, tool, other }) => `${tool.server}.${tool.name} ${kind} ${other.server}.${other.name}`,
  );
}

describe('names of tools on two servers', () => {
  test('the same, in whatever notation', () => {
    assert.deepEqual(clashes({ a: ['list_issues', 'x'], b: ['y', 'listIssues'], c: ['list-issues'] }), [
      'b.listIssues same a.list_issues',
      'c.list-issues same a.list_issues',
    ]);
  });

  test('the name of any of the servers in front', () => {
    assert.deepEqual(clashes({ GitHub: ['create_issue'], b: ['github__create_issue'] }), [
      'b.github__create_issue same GitHub.create_issue',
    ]);
    assert.deepEqual(clashes({ git: ['mcp__git__log'], b: ['git.log', 'log'] }), [
      'b.git.log same git.mcp__git__log',
      'b.log same git.mcp__git__log',
    ]);
    assert.deepEqual(clashes({ a: ['create_issue'], b: ['jira__create_issue'] }), []);
  });

  test('letters that look like others', () => {
    assert.deepEqual(clashes({ a: ['read_file', 'call'], b: ['re\u0430d_file', 'ca1l'] }), [
      'b.re\u0430d_file lookalike a.read_file',
      'b.ca1l lookalike a.call',
    ]);
  });

  test('slips of the fingers in long names', () => {
    for (const name of ['creat_issue', 'craete_issue', 'create_isue', 'createe_issue'])
      assert.deepEqual(clashes({ a: ['create_issue'], b: [name] }), [`b.${name} typo a.create_issue`]);
    assert.deepEqual(clashes({ a: ['creat_issue'], b: ['create_issue'] }), [
      'b.create_issue typo a.creat_issue',
    ]);
  });

  test('other tools', () => {
    const others = {
      a: ['get_issue', 'read', 'list_file'],
      b: ['get_issues', 'raed', 'list_fire', 'set_issue'],
    };
    assert.deepEqual(clashes(others), []);
  });

  test('within one server nothing clashes', () => {
    assert.deepEqual(clashes({ a: ['read_file', 'read-file', 'raed_file', 'read_file'] }), []);
    assert.deepEqual(clashes({ a: ['read_file'], A: ['read_file'] }), []);
  });

  test('the first that was listed is the other one', () => {
    assert.deepEqual(clashes({ a: ['x'], b: ['read_file'], c: ['read_file'], d: ['x'] }), [
      'c.read_file same b.read_file',
      'd.x same a.x',
    ]);
  });

  test('what is put to the test of patience', () => {
    const many = Object.fromEntries(
      Array.from({ length: 6000 }, (_, index) => [`s${index}`, [`${'a'.repeat(500)}${index}`]]),
    );
    assert.ok(clashes(many).length < 6000);
  });
});
