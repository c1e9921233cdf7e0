import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { ApprovalState, ListedDefinition, ListedFinding } from '../../../server/src/protocol.ts';
import {
  childrenOf,
  type DefinitionNode,
  type FileNode,
  type FindingNode,
  type GroupNode,
  isApprovable,
  type Node,
  type ServerNode,
} from './nodes.ts';
import { decorationUriOf } from './severity.ts';
import {
  approvedOf,
  definitionLabel,
  fileLabel,
  groupLabel,
  isChanged,
  lines,
  pathOf,
  serverDescription,
  serverInWords,
  serverTooltip,
  shortPin,
} from './texts.ts';

/** How a line is drawn, read aloud and opened. Foreign text stands in it as plain text only. */
export function itemOf(node: Node): TreeItem {
  const item = draw(node);
  item.id = node.id;
  return item;
}

function draw(node: Node): TreeItem {
  switch (node.kind) {
    case 'file':
      return fileItem(node);
    case 'server':
      return serverItem(node);
    case 'group':
      return groupItem(node);
    case 'definition':
      return definitionItem(node);
    case 'finding':
      return findingItem(node);
  }
}

function fileItem({ file }: FileNode): TreeItem {
  const label = fileLabel(file);
  const approved = approvedOf(file);
  const item = new TreeItem(label, TreeItemCollapsibleState.Expanded);
  item.iconPath = new ThemeIcon(file.blocked === undefined ? 'json' : 'lock');
  item.description = approved;
  item.tooltip = lines(`${pathOf(file.uri)} · ${file.client}`, file.blocked ?? '');
  item.accessibilityInformation = { label: [label, approved, file.blocked].filter(Boolean).join(', ') };
  const canApprove = file.blocked === undefined && file.servers.some(isApprovable);
  item.contextValue = tokens('file', canApprove && 'approvable');
  return item;
}

function serverItem(node: ServerNode): TreeItem {
  const { file, server } = node;
  const hasMore = childrenOf(node).length > 0;
  const item = new TreeItem(
    server.name,
    hasMore ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
  );
  item.iconPath = server.state === 'approved' && server.pending ? halfApproved : serverIcons[server.state];
  item.description = serverDescription(server);
  item.tooltip = serverTooltip(file, server);
  item.accessibilityInformation = { label: serverInWords(server) };
  const decoration = decorationUriOf(server);
  if (decoration) {
    item.resourceUri = decoration;
  }
  const isFree = file.blocked === undefined;
  item.contextValue = tokens(
    'server',
    isFree && isApprovable(server) && 'approvable',
    isFree && (server.approved !== undefined || server.state === 'claimed') && 'revocable',
    server.state === 'changed' && 'changed',
    server.pin !== null && 'pinned',
  );
  item.command = open(node);
  return item;
}

function groupItem({ of, definitions }: GroupNode): TreeItem {
  const isOpen = definitions.some(isChanged);
  const item = new TreeItem(
    groupLabel(of, definitions),
    isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
  );
  item.contextValue = 'group';
  return item;
}

function definitionItem(node: DefinitionNode): TreeItem {
  const { definition } = node;
  const label = definitionLabel(definition);
  const status = definition.summary ?? shortPin(definition.pin);
  const item = new TreeItem(label);
  item.iconPath = definitionIcon(definition);
  item.description = status;
  item.tooltip = lines(label, definition.summary ?? '', definition.pin ?? '');
  item.accessibilityInformation = { label: `${label}, ${status}` };
  item.contextValue = tokens(
    'definition',
    isChanged(definition) && 'changed',
    definition.pin !== null && 'pinned',
  );
  item.command = isChanged(definition)
    ? { command: 'toolseal.review', title: l10n.t('Show What Changed'), arguments: [node.id] }
    : {
        command: 'toolseal.showDefinition',
        title: l10n.t('Show Definition'),
        arguments: [node.id, undefined, 'look'],
      };
  return item;
}

function findingItem(node: FindingNode): TreeItem {
  const { finding } = node;
  const item = new TreeItem(finding.message);
  item.iconPath = findingIcons[finding.severity];
  item.description = finding.rule;
  item.tooltip = `${finding.message}\n${finding.rule}`;
  item.accessibilityInformation = { label: `${finding.message} ${finding.rule}` };
  item.contextValue = 'finding';
  item.command = open(node);
  return item;
}

/** A click only shows: the focus stays in the tree, where the keys for its actions work. */
function open({ id }: Node) {
  return {
    command: 'toolseal.revealInConfig',
    title: l10n.t('Show in Config'),
    arguments: [id, undefined, 'look'],
  };
}

function tokens(...words: readonly (string | false)[]): string {
  return words.filter(Boolean).join(' ');
}

function icon(name: string, color: string): ThemeIcon {
  return new ThemeIcon(name, new ThemeColor(color));
}

const serverIcons: Readonly<Record<ApprovalState, ThemeIcon>> = {
  approved: icon('check', 'testing.iconPassed'),
  new: icon('circle-outline', 'disabledForeground'),
  claimed: icon('circle-outline', 'problemsInfoIcon.foreground'),
  changed: icon('circle-filled', 'problemsWarningIcon.foreground'),
  expired: icon('history', 'problemsWarningIcon.foreground'),
  denied: icon('circle-slash', 'problemsErrorIcon.foreground'),
};

/** The launch is approved, and what was listed since then is not. */
const halfApproved = icon('check', 'problemsInfoIcon.foreground');

const definitionIcons: Readonly<Record<ListedDefinition['state'], ThemeIcon>> = {
  same: serverIcons.approved,
  unapproved: serverIcons.new,
  changed: serverIcons.changed,
  added: icon('diff-added', 'problemsWarningIcon.foreground'),
  removed: icon('diff-removed', 'disabledForeground'),
};

function definitionIcon({ state }: ListedDefinition): ThemeIcon {
  return definitionIcons[state];
}

const findingIcons: Readonly<Record<ListedFinding['severity'], ThemeIcon>> = {
  error: icon('error', 'problemsErrorIcon.foreground'),
  warning: icon('warning', 'problemsWarningIcon.foreground'),
  information: icon('info', 'problemsInfoIcon.foreground'),
  hint: icon('lightbulb', 'disabledForeground'),
};
