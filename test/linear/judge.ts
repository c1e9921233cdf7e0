// Plain JavaScript: the faster builds of recheck exist for some platforms only.
process.env.RECHECK_BACKEND = 'pure';
const { check } = await import('recheck');

/**
 * What recheck says about a regular expression that is written as a literal: `safe` (at most as much work as is in
 * proportion to the text), `vulnerable` with an attack, or `unknown` with why it cannot tell.
 */
export async function judge(expression: string): Promise<{ readonly status: string; readonly why: string }> {
  const end = expression.lastIndexOf('/');
  // recheck does not know the flag for indices, which changes nothing about the search.
  const flags = expression.slice(end + 1).replace('d', '');
  const result = await check(expression.slice(1, end), flags, { timeout: 30_000 });
  if (result.status === 'safe') return { status: 'safe', why: '' };
  if (result.status === 'unknown') return { status: 'unknown', why: result.error.kind };
  return { status: 'vulnerable', why: `${result.complexity.summary}, ${result.attack.pattern}` };
}
