/** Names that were looked at: an editor asks for the same ones at every keystroke. */
const capacity = 2000;

/**
 * A pure function of a registry and a name that keeps its answers, up to a limit, since most are asked for
 * again and again.
 */
export function remember<R extends string, T>(
  find: (registry: R, name: string) => T,
): (registry: R, name: string) => T {
  const answers = new Map<R, Map<string, T>>();
  return (registry, name) => {
    const known = answers.get(registry) ?? new Map<string, T>();
    const answer = known.get(name);
    if (answer !== undefined || known.has(name)) return answer as T;
    if (known.size >= capacity) known.clear();
    answers.set(registry, known.set(name, find(registry, name)));
    return known.get(name) as T;
  };
}
