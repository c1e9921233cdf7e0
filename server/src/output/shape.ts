/** Checks of JSON that somebody else may have written. */

export type Json = Readonly<Record<string, unknown>>;

/** Whether a value has these members, each as demanded; others are allowed. */
export function hasShape(
  value: unknown,
  shape: Readonly<Record<string, (value: unknown) => boolean>>,
): boolean {
  return isObject(value) && Object.entries(shape).every(([key, isFit]) => isFit(value[key]));
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isString(value: unknown): value is string {
  return typeof value === 'string';
}

/** A line, a column, a count. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

export function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

export function isArrayOf(isFit: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => Array.isArray(value) && value.every(isFit);
}

export function isOneOf(values: readonly unknown[]): (value: unknown) => boolean {
  return (value) => values.includes(value);
}

export function isNullOr(isFit: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => value === null || isFit(value);
}

export function isAbsentOr(isFit: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => value === undefined || isFit(value);
}

/** Reads JSON; undefined for a text that is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
