import { type ClientCapabilities, MarkupKind, ResourceOperationKind } from 'vscode-languageserver';

/** What the editor at the other end can do, as far as it matters here. */
export interface ClientFeatures {
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersFileWatchers: boolean;
  /** Files outside of the workspace can be watched. */
  readonly relativePatterns: boolean;
  readonly workspaceFolders: boolean;
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly codeLenses: boolean;
  readonly refreshCodeLenses: boolean;
  readonly relatedInformation: boolean;
  readonly diagnosticVersion: boolean;
  readonly markdownHover: boolean;
  /** Without it a client takes commands only, and there is nothing to offer. */
  readonly codeActions: boolean;
  readonly resolvesEdits: boolean;
  readonly versionedEdits: boolean;
  readonly snippetEdits: boolean;
  /** An edit may make a new file. */
  readonly createsFiles: boolean;
  readonly showDocument: boolean;
}

/** Reads the capabilities that a client announced; one that announces nothing gets the basics. */
export function readClientFeatures(capabilities: ClientCapabilities): ClientFeatures {
  const { textDocument, workspace, window } = capabilities;
  const { codeAction, diagnostic, publishDiagnostics } = textDocument ?? {};
  const versionedEdits = workspace?.workspaceEdit?.documentChanges === true;
  return {
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFileWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    pullDiagnostics: diagnostic !== undefined,
    codeLenses: textDocument?.codeLens !== undefined,
    refreshCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    // Clients of LSP 3.17 announce it for pushed diagnostics only, and mean both.
    relatedInformation: (diagnostic?.relatedInformation ?? publishDiagnostics?.relatedInformation) === true,
    diagnosticVersion: publishDiagnostics?.versionSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    codeActions: codeAction?.codeActionLiteralSupport !== undefined,
    resolvesEdits:
      codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
    versionedEdits,
    // A snippet can stand in versioned edits only.
    snippetEdits: versionedEdits && workspace?.workspaceEdit?.snippetEditSupport === true,
    createsFiles:
      versionedEdits &&
      workspace?.workspaceEdit?.resourceOperations?.includes(ResourceOperationKind.Create) === true,
    showDocument: window?.showDocument?.support === true,
  };
}
