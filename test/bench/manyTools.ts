const verbs = ['list', 'get', 'create', 'update', 'search'];
const nouns = ['ticket', 'invoice', 'customer', 'deployment', 'document'];

/**
 * Tools as servers describe them, in the words of a ticket system: a description of two sentences and three parameters.
 *
 * @param count how many; ten make about 6 KB
 * @param server a number that goes into the texts, so that no two servers are alike
 */
export function manyTools(count: number, server = 0): readonly object[] {
  return Array.from({ length: count }, (_, index) => {
    const verb = verbs[index % verbs.length] ?? '';
    const noun = nouns[Math.floor(index / verbs.length) % nouns.length] ?? '';
    const round = Math.floor(index / (verbs.length * nouns.length));
    return {
      name: round === 0 ? `${verb}_${noun}` : `${verb}_${noun}_${round}`,
      description: `Use it to ${verb} a ${noun} of project ${server}. The result has the fields that the service returns, in the order of their last change.`,
      inputSchema: {
        type: 'object',
        properties: {
          id: { type: 'string', description: `The number of the ${noun}, as the service shows it.` },
          since: { type: 'string', format: 'date', description: 'Leaves out what is older than this day.' },
          limit: { type: 'integer', minimum: 1, maximum: 100, description: 'How many results come at once.' },
        },
        required: ['id'],
        additionalProperties: false,
      },
      annotations: { readOnlyHint: verb !== 'create' && verb !== 'update', openWorldHint: false },
    };
  });
}
