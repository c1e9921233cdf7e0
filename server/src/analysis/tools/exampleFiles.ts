/** A file for the examples of rules: these tools, as a server lists them. */
export function toolsFile(...tools: readonly object[]): { file: string; config: object } {
  return { file: 'tools.json', config: { tools } };
}

/** A tool with these parameters. */
export function toolWith(name: string, properties: object, more: object = {}): object {
  return { name, ...more, inputSchema: { type: 'object', properties } };
}

/** A file with one request of a server. */
export function requestFile(method: string, params: object): { file: string; config: object } {
  return { file: 'request.json', config: { method, params } };
}

/** The parameters of a request for sampling that nothing is wrong with. */
export const plainSampling = {
  messages: [{ role: 'user', content: { type: 'text', text: 'Summarise: The library opens at nine.' } }],
  maxTokens: 200,
};
