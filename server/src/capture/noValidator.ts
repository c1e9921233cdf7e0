/**
 * Stands in the bundle for the schema validators of both MCP SDKs, under the names that these import. They would make
 * programs out of the schemas that a server sends, for calls of tools, which a capture never makes.
 */
export class NoValidator {
  /** @throws always, so that a call that needs it shows */
  getValidator(): never {
    throw new Error('schemas of servers are not compiled');
  }
}

export { NoValidator as AjvJsonSchemaValidator, NoValidator as DefaultJsonSchemaValidator };

/** What else the newer SDK has in that place: whether `fetch` may fail for the rules of a browser. */
export const CORS_IS_POSSIBLE = false;
