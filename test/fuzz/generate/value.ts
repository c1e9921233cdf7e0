import type { Random } from '../random.ts';

/** What a generator makes: like JSON, but a key may come twice and may be `__proto__`. */
export type Value = string | number | boolean | null | readonly Value[] | Fields;

export interface Fields {
  readonly fields: readonly (readonly [key: string, value: Value])[];
}

export function fields(list: Fields['fields']): Fields {
  return { fields: list };
}

/** What makes a value out of chance. */
export type Make = (random: Random) => Value;

/** Some of the fields, each mostly with what belongs there and sometimes with anything. */
export function record(random: Random, makers: readonly (readonly [key: string, make: Make])[]): Fields {
  const list: [string, Value][] = [];
  for (let count = random.below(4); count >= 0; count--) {
    const [key, make] = random.pick(makers);
    list.push([key, random.oneIn(12) ? odd(random) : make(random)]);
  }
  return fields(list);
}

/** A value that nobody expects in its place. */
export function odd(random: Random): Value {
  return random.pick<Value>([
    ...[null, true, false, 0, -1, Infinity, 2 ** 64, 0.1],
    ...['', '*', '__proto__', [], [[]], fields([]), fields([['', '']]), ['x'], [null]],
  ]);
}

export function isFields(value: Value): value is Fields {
  return typeof value === 'object' && value !== null && 'fields' in value;
}
