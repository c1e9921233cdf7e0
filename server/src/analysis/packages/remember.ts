/** Names that were looked at: an editor asks for the same ones at every keystroke. */
const capacity = 2000;

/**
 * A pure function of a registry and a name that keeps its answers, up to a limit, since most are asked for
 * again and again.
 */
export function remember<R extends string, T>(
  find: (registry: R, name: string) => T,
): (registry: R, name: string) => T {
  const answers = new Map<string, T>();
  return (registry, name) => {
    const key = `${registry} ${name}`;
    const known = answers.get(key);
    if (known !== undefined || answers.has(key)) return known as T;
    const answer = find(registry, name);
    if (answers.size >= capacity) answers.clear();
    answers.set(key, answer);
    return answer;
  };
}
