import { commands, env, l10n, Range, Uri, window, workspace } from 'vscode';
import {
  APPROVE_REQUEST,
  type ApprovalResult,
  type ApproveParams,
  CAPTURE_PLAN_REQUEST,
  type CaptureConsent,
  type CapturePlanParams,
  type CapturePlanResult,
  REVOKE_REQUEST,
  type RevokeParams,
} from '../../../server/src/protocol.ts';
import { plain } from '../foreignText.ts';
import type { Server } from '../server.ts';
import { confirmApproval, confirmRevocation } from './confirm.ts';
import type { Listing } from './listing.ts';
import type { DefinitionNode, Node, ServerNode } from './nodes.ts';
import type { Reviews } from './review.ts';
import { definitionLabel } from './texts.ts';
import type { Tree } from './tree.ts';

/** What a user can do with the lines of the tree. */
export interface Actions {
  /**
   * Asks for each server on its own; those that the user agrees to are approved at once.
   *
   * @returns how many are approved now
   */
  approve(nodes: readonly ServerNode[]): Promise<number>;
  revoke(node: ServerNode): Promise<void>;
  /** Shows what changed; where nothing did, the line itself. */
  review(node: ServerNode | DefinitionNode): Promise<void>;
  /** Shows what a server says of a tool, a prompt or a resource, or its instructions. */
  showDefinition(node: DefinitionNode, options?: { readonly preserveFocus: boolean }): Promise<void>;
  revealInConfig(node: Node, options?: { readonly preserveFocus: boolean }): Promise<void>;
  copyPin(node: Node): Promise<void>;
  openRule(node: Node): Promise<void>;
}

export function createActions(server: Server, listing: Listing, tree: Tree, reviews: Reviews): Actions {
  const report = async (result: ApprovalResult | undefined, done: string): Promise<void> => {
    await listing.refresh();
    if (result?.problem !== undefined) {
      void window.showWarningMessage(plain(result.problem));
    } else if (result) {
      window.setStatusBarMessage(done, 5000);
    } else {
      void window.showErrorMessage(l10n.t('The language server did not answer: see the log.'));
    }
  };

  /** Starts nothing: a plan is what a capture would be. */
  const resolve = async ({ file, server: { key } }: ServerNode): Promise<CaptureConsent | undefined> => {
    const params: CapturePlanParams = { uri: file.uri, server: key };
    const plan = await server.request<CapturePlanResult>(CAPTURE_PLAN_REQUEST, params);
    return plan?.kind === 'ready' ? plan.consent : undefined;
  };

  const actions: Actions = {
    async approve(nodes) {
      if (!(await canDecide(nodes))) {
        return 0;
      }
      let approved = 0;
      for (const [index, node] of nodes.entries()) {
        const { key, name, pin, offers } = node.server;
        if (pin === null) {
          continue;
        }
        const resolved = await resolve(node);
        const decision = await confirmApproval(node, resolved, { index, count: nodes.length });
        if (decision === 'stop') {
          break;
        }
        if (decision === 'approve') {
          const params: ApproveParams = { uri: node.file.uri, servers: [{ server: key, pin, offers }] };
          const result = await server.request<ApprovalResult>(APPROVE_REQUEST, params);
          approved += result?.done.length ?? 0;
          await report(result, l10n.t('Approved: {0}', name));
        } else if (nodes.length === 1) {
          await (node.server.state === 'changed' ? actions.review(node) : actions.revealInConfig(node));
        }
      }
      return approved;
    },
    async revoke(node) {
      if (!(await canDecide([node])) || !(await confirmRevocation(node))) {
        return;
      }
      const params: RevokeParams = { uri: node.file.uri, servers: [node.server.key] };
      const result = await server.request<ApprovalResult>(REVOKE_REQUEST, params);
      await report(result, l10n.t('Revoked: {0}', node.server.name));
    },
    async review(node) {
      const { file, server } = node;
      const definition =
        node.kind === 'definition' ? { kind: node.definition.kind, name: node.definition.name } : undefined;
      const params = { uri: file.uri, server: server.key, ...(definition && { definition }) };
      if (!(await reviews.show(params))) {
        await tree.reveal(node);
      }
    },
    async showDefinition(node, { preserveFocus } = { preserveFocus: false }) {
      const { kind, name } = node.definition;
      const params = { uri: node.file.uri, server: node.server.key, definition: { kind, name } };
      const label = definitionLabel(node.definition);
      if (!(await reviews.showDefinition(params, { label, preserveFocus }))) {
        await tree.reveal(node);
      }
    },
    async revealInConfig(node, { preserveFocus } = { preserveFocus: false }) {
      const { start, end } = placeOf(node);
      await window.showTextDocument(Uri.parse(node.file.uri), {
        selection: new Range(start.line, start.character, end.line, end.character),
        preview: true,
        preserveFocus,
      });
    },
    async copyPin(node) {
      const pin = pinOf(node);
      if (pin !== null) {
        await env.clipboard.writeText(pin);
      }
    },
    async openRule(node) {
      if (node.kind === 'finding') {
        await env.openExternal(Uri.parse(node.finding.page));
      }
    },
  };
  return actions;
}

/** Whether anything can be decided here; says why if not. */
async function canDecide(nodes: readonly ServerNode[]): Promise<boolean> {
  if (!workspace.isTrusted) {
    const manage = l10n.t('Manage Workspace Trust');
    const reason = l10n.t('Nothing can be approved or started in Restricted Mode.');
    if ((await window.showWarningMessage(reason, manage)) === manage) {
      await commands.executeCommand('workbench.trust.manage');
    }
    return false;
  }
  const blocked = nodes.find(({ file }) => file.blocked !== undefined)?.file.blocked;
  if (blocked !== undefined) {
    void window.showWarningMessage(plain(blocked));
  }
  return blocked === undefined && nodes.length > 0;
}

function placeOf(node: Node) {
  if (node.kind === 'finding') {
    return node.finding.range;
  }
  if (node.kind !== 'file') {
    return node.server.range;
  }
  const start = { line: 0, character: 0 };
  return { start, end: start };
}

function pinOf(node: Node): string | null {
  if (node.kind === 'definition') {
    return node.definition.pin;
  }
  return node.kind === 'server' ? node.server.pin : null;
}
