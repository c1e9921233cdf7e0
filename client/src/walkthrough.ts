import { commands, type Disposable, l10n, window, workspace } from 'vscode';

/** Typical mistakes for the walkthrough. Their names, hosts and tokens are made up. */
const sample = `{
  // ${'{0}'}
  "servers": {
    "github": {
      "command": "docker",
      "args": ["run", "-i", "--rm", "-e", "GITHUB_PERSONAL_ACCESS_TOKEN", "ghcr.io/github/github-mcp-server"],
      "env": { "GITHUB_PERSONAL_ACCESS_TOKEN": "${['ghp', 'k3Zr8sQvN1xYtB5mWc7LdJf2HgPa9eU4oX0i'].join('_')}" }
    },
    "files": {
      "command": "npx",
      "args": ["-y", "@modelcontextprotocol/server-filesystem", "/"]
    },
    "weather": {
      "type": "http",
      "url": "http://mcp.weather-for-agents.io/mcp"
    }
  }
}
`;

/** The command of the walkthrough that opens a risky config. It is no file: nothing can start what stands in it. */
export function registerSample(): Disposable {
  return commands.registerCommand('toolseal.openSample', async () => {
    const comment = l10n.t(
      'A sample with typical mistakes: put the cursor on one and press Ctrl+. to fix it.',
    );
    const content = sample.replace('{0}', () => comment);
    await window.showTextDocument(await workspace.openTextDocument({ language: 'jsonc', content }));
  });
}
