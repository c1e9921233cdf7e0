/**
 * Whether a text speaks of MCP: `mcp` as a word or as a part of a name (`mcp/fetch`, `acme-mcp`, `MCP_PORT`,
 * `FastMCP`, `mcpServer`, `mcpproxy`), but not inside another word (`tcmcpd`, `dhcmcp`).
 */
export function mentionsMcp(text: string): boolean {
  return mcpWord.test(text);
}

const mcpWord =
  /(?<![A-Za-z])[Mm][Cc][Pp](?![a-z]|[A-Z]{2})|(?<![A-Za-z])(?:mcp|MCP|Mcp)(?:server|proxy|gateway|hub|host|client|tool|bridge|router|registry|remote|o)s?(?![a-z])|[a-z]M(?:CP|cp)(?![a-z])|fastmcp|modelcontextprotocol|model[-_ ]context[-_ ]protocol/;
