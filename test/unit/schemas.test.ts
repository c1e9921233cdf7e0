import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readText } from '../../server/src/analysis/formats/read.ts';
import {
  foreignReferences,
  headerParameters,
  isOpenText,
  mayHoldText,
} from '../../server/src/analysis/tools/schemas.ts';
import type { TreeNode } from '../../server/src/analysis/tree.ts';

function tree(schema: unknown): TreeNode | undefined {
  return readText(JSON.stringify(schema), 'json').roots[0];
}

function foreign(schema: unknown): string[] {
  return foreignReferences(tree(schema)).map(
    ({ node, isInternal }) => `${isInternal ? '! ' : ''}${node.value}`,
  );
}

describe('references that leave a schema', () => {
  const addresses = [
    'https://a.dev/x',
    'http://a.dev/x',
    'HTTPS://a.dev/x',
    'ftp://a.dev/x',
    'wss://a.dev/x',
    '//a.dev/x',
  ];
  for (const $ref of addresses) test($ref, () => assert.deepEqual(foreign({ items: { $ref } }), [$ref]));

  const inside = [
    '#/$defs/a',
    '#',
    'urn:acme:trip',
    'tag:a.dev,2026:x',
    'trip.json',
    'https://json-schema.org/draft/2020-12/schema',
  ];
  for (const $ref of inside) test(`not ${$ref}`, () => assert.deepEqual(foreign({ items: { $ref } }), []));

  const internal = [
    'file:///etc/passwd',
    'http://localhost/x',
    'http://10.1.2.3:80/x',
    'http://169.254.169.254/',
    'FILE:///x',
    '//intranet/x',
  ];
  for (const $ref of internal) test(`! ${$ref}`, () => assert.deepEqual(foreign({ $ref }), [`! ${$ref}`]));

  test('all keywords that refer, in document order', () => {
    const schema = {
      $ref: '//a.dev',
      not: { $dynamicRef: '//b.dev' },
      allOf: [{ $recursiveRef: '//c.dev' }],
    };
    assert.deepEqual(foreign(schema), ['//a.dev', '//b.dev', '//c.dev']);
  });

  test('relative ones follow the address of the schema', () => {
    const relative = { a: { $ref: 'x.json' }, b: { $ref: 'urn:x' }, c: { $ref: '#x' } };
    assert.deepEqual(foreign({ $id: 'https://a.dev/s', properties: relative }), ['x.json']);
    assert.deepEqual(foreign({ $id: 'urn:acme:s', properties: relative }), []);
    assert.deepEqual(
      foreign({ $id: 'https://a.dev/s', properties: { a: { $ref: 'https://a.dev/s#/x' } } }),
      [],
    );
    const ids = { a: { $id: 'urn:x' }, b: { $id: 'https://a.dev/b#' } };
    assert.deepEqual(foreign({ $defs: ids, $ref: 'https://a.dev/b' }), []);
  });

  test('values and properties of that name are none', () => {
    const value = { $ref: 'https://a.dev/x' };
    for (const keyword of ['const', 'default', 'example'])
      assert.deepEqual(foreign({ [keyword]: value }), []);
    for (const keyword of ['enum', 'examples']) assert.deepEqual(foreign({ [keyword]: [value] }), []);
    assert.deepEqual(foreign({ properties: { $ref: { type: 'string' }, $id: { type: 'string' } } }), []);
    assert.deepEqual(foreignReferences(undefined), []);
  });

  test('properties that are named like a keyword for values are read', () => {
    assert.deepEqual(foreign({ properties: { default: { $ref: '//a.dev' } } }), ['//a.dev']);
  });
});

describe('parameters that become headers', () => {
  function headers(schema: unknown): string[] {
    return headerParameters(tree(schema)).map(
      ({ property, isDirect }) => `${isDirect ? '' : '! '}${property}`,
    );
  }
  const header = { 'x-mcp-header': 'A' };

  test('below properties only', () => {
    assert.deepEqual(headers({ properties: { a: header, b: { properties: { c: header } } } }), ['a', 'c']);
  });

  test('elsewhere', () => {
    assert.deepEqual(headers(header), ['! undefined']);
    assert.deepEqual(headers({ properties: { a: { items: header, oneOf: [header] } } }), [
      '! undefined',
      '! undefined',
    ]);
    assert.deepEqual(headers({ $defs: { a: header } }), ['! a']);
    assert.deepEqual(headers({ properties: { a: { items: { properties: { b: header } } } } }), ['! b']);
    assert.deepEqual(headers({ patternProperties: { a: { properties: { b: header } } } }), ['! b']);
  });

  test('a property of that name is none', () => {
    assert.deepEqual(headers({ properties: { 'x-mcp-header': { type: 'string' } } }), []);
  });
});

describe('schemas that leave no choice', () => {
  for (const keyword of ['enum', 'oneOf', 'const'])
    test(keyword, () => assert.equal(isOpenText(tree({ type: 'string', [keyword]: [] })), false));
  test('others', () => {
    assert.equal(isOpenText(tree({ type: 'string', minLength: 1 })), true);
    assert.equal(isOpenText(tree({ type: 'integer' })), false);
  });
});

describe('types that hold texts', () => {
  const types = {
    string: true,
    array: true,
    object: true,
    boolean: false,
    number: false,
    integer: false,
    null: false,
  };
  for (const [type, holds] of Object.entries(types))
    test(type, () => assert.equal(mayHoldText(tree({ type })), holds));
  test('no type, or several', () => {
    assert.equal(mayHoldText(tree({})), true);
    assert.equal(mayHoldText(undefined), true);
    assert.equal(mayHoldText(tree({ type: ['string', 'null'] })), true);
  });
});
