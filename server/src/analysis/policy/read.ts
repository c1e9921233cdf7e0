import { type Severity, severities } from '../finding.ts';
import { isFingerprint } from '../fingerprint.ts';
import { allLegs } from '../flows/legs.ts';
import type { FlowLabel } from '../flows/servers.ts';
import { readJson } from '../formats/json.ts';
import { inString, keyOf, startOf, wholeValue } from '../rule.ts';
import {
  type ArrayNode,
  get,
  type Member,
  type ObjectNode,
  type StringNode,
  type TreeNode,
} from '../tree.ts';
import { policyFileName } from './file.ts';
import { isDate, isReason } from './ignores.ts';
import type {
  ApprovalPolicy,
  ExpectedType,
  Expiry,
  Ignore,
  Policy,
  PolicyFlows,
  PolicyProblem,
  PolicySeverity,
  RuleMention,
  ServerKind,
  ServerPattern,
} from './model.ts';

/**
 * Reads a policy in whatever state it is in. What is wrong costs its own entry and is told; never throws.
 *
 * @param text empty for a file that exists and cannot be read, which is no usable policy
 */
export function readPolicy(text: string): Policy {
  const { roots, problems: syntax } = readJson(text);
  const [root] = roots;
  const reader = new PolicyReader();
  if (root) reader.readRoot(root);
  const { severities, ignores, allow, deny, flows, approvals, problems, mentions } = reader;
  const isUnusable = root?.kind !== 'object';
  return {
    ...{ text, root, severities, ignores, allow, deny, flows, approvals, problems, mentions, syntax },
    isUnusable,
  };
}

const serverKinds: readonly ServerKind[] = [
  'npm',
  'pypi',
  'nuget',
  'jsr',
  'go',
  'cargo',
  'image',
  'command',
  'url',
];
const targets = ['rule', 'server', 'fingerprint', 'path'] as const;

class PolicyReader {
  readonly severities: PolicySeverity[] = [];
  readonly ignores: Ignore[] = [];
  allow: ServerPattern[] | undefined;
  readonly deny: ServerPattern[] = [];
  flows: PolicyFlows = { hostTools: false, labels: [] };
  approvals: ApprovalPolicy = { required: false, expireAfterDays: undefined };
  readonly problems: PolicyProblem[] = [];
  readonly mentions: RuleMention[] = [];

  readRoot(root: TreeNode): void {
    if (root.kind !== 'object') {
      this.wrongType(root, policyFileName, 'object');
      return;
    }
    this.checkKeys(root, ['$schema', 'rules', 'ignore', 'servers', 'flows', 'approvals']);
    for (const member of this.object(root, 'rules')?.members ?? []) this.readSeverity(member);
    for (const item of this.array(root, 'ignore')?.items ?? []) this.readIgnore(item);
    this.readFlows(this.object(root, 'flows'));
    this.readApprovals(this.object(root, 'approvals'));
    const servers = this.object(root, 'servers');
    if (!servers) return;
    this.checkKeys(servers, ['allow', 'deny']);
    const allowed = this.array(servers, 'allow');
    if (allowed) this.allow = this.serverPatterns(allowed);
    const denied = this.array(servers, 'deny');
    if (denied) this.deny.push(...this.serverPatterns(denied));
  }

  private readFlows(flows: ObjectNode | undefined): void {
    if (!flows) return;
    this.checkKeys(flows, ['hostTools', 'labels']);
    const hostTools = get(flows, 'hostTools');
    if (hostTools && hostTools.kind !== 'boolean') this.wrongType(hostTools, 'hostTools', 'boolean');
    const labels = (this.object(flows, 'labels')?.members ?? []).flatMap(({ key, value }) => {
      const server = key.value;
      if (value?.kind !== 'object') return this.readLegs(server, undefined, value);
      return value.members.flatMap((tool) => this.readLegs(server, tool.key.value, tool.value));
    });
    this.flows = { hostTools: hostTools?.kind === 'boolean' && hostTools.value === true, labels };
  }

  private readLegs(server: string, tool: string | undefined, value: TreeNode | undefined): FlowLabel[] {
    if (value?.kind !== 'array') {
      if (value) this.wrongType(value, tool ?? server, 'array');
      return [];
    }
    const before = this.problems.length;
    const legs = value.items.flatMap((item) => {
      const name = this.asString(item, tool ?? server);
      const leg = allLegs.find((known) => known === name?.value);
      if (name && !leg) {
        this.problems.push({
          message: 'unknownLeg',
          at: inString(name),
          data: { leg: name.value, known: allLegs },
        });
      }
      return leg ?? [];
    });
    return this.problems.length > before ? [] : [{ server, tool, legs }];
  }

  private readApprovals(approvals: ObjectNode | undefined): void {
    if (!approvals) return;
    this.checkKeys(approvals, ['required', 'expireAfterDays']);
    const required = get(approvals, 'required');
    if (required && required.kind !== 'boolean') this.wrongType(required, 'required', 'boolean');
    const days = get(approvals, 'expireAfterDays');
    const count = days?.kind === 'number' ? Number(days.value) : Number.NaN;
    const isCount = Number.isInteger(count) && count > 0;
    if (days && !isCount) this.wrongType(days, 'expireAfterDays', 'days');
    this.approvals = {
      required: required?.kind === 'boolean' && required.value === true,
      expireAfterDays: isCount ? count : undefined,
    };
  }

  private readSeverity(member: Member): void {
    const { key, value } = member;
    this.mentions.push({ rule: key.value, at: keyOf(member) });
    const severity = this.asString(value, key.value);
    if (!severity) return;
    if (isSeverity(severity.value)) this.severities.push({ rule: key.value, severity: severity.value });
    else
      this.problems.push({
        message: 'unknownSeverity',
        at: inString(severity),
        data: { severity: severity.value },
      });
  }

  /** An ignore counts only when all of it is understood: otherwise it could hide more than was meant. */
  private readIgnore(item: TreeNode): void {
    if (item.kind !== 'object') {
      this.wrongType(item, 'ignore', 'object');
      return;
    }
    const before = this.problems.length;
    this.checkKeys(item, [...targets, 'reason', 'expires']);
    const [rule, server, fingerprint, path] = targets.map((key) => this.asString(get(item, key), key));
    if (rule) this.mentions.push({ rule: rule.value, at: inString(rule) });
    if (fingerprint && !isFingerprint(fingerprint.value))
      this.problems.push({
        message: 'badFingerprint',
        at: inString(fingerprint),
        data: { fingerprint: fingerprint.value },
      });
    const expiry = this.readExpiry(item);
    const reason = this.readReason(item);
    if (this.problems.length > before) return;
    if ((!rule || /^\*+$/.test(rule.value)) && !server && !fingerprint && !path) {
      this.problems.push({ message: 'missingTarget', at: startOf(item), data: undefined });
      return;
    }
    this.ignores.push({
      ...(rule && { rule: rule.value }),
      ...(server && { server: server.value }),
      ...(fingerprint && { fingerprint: fingerprint.value }),
      ...(path && {
        path: path.value
          .toLowerCase()
          .replace(/^\.?\//, '')
          .split('/'),
      }),
      reason,
      expiry,
    });
  }

  private readReason(ignore: ObjectNode): string {
    const value = get(ignore, 'reason');
    const reason = this.asString(value, 'reason');
    if (reason && isReason(reason.value)) return reason.value;
    if (reason) this.problems.push({ message: 'missingReason', at: inString(reason), data: undefined });
    else if (!value) this.problems.push({ message: 'missingReason', at: startOf(ignore), data: undefined });
    return '';
  }

  private readExpiry(ignore: ObjectNode): Expiry | undefined {
    const expires = this.asString(get(ignore, 'expires'), 'expires');
    if (!expires) return undefined;
    const date = expires.value;
    if (isDate(date)) return { date, at: inString(expires) };
    this.problems.push({ message: 'badDate', at: inString(expires), data: { date } });
    return undefined;
  }

  private serverPatterns({ items }: ArrayNode): ServerPattern[] {
    return items.flatMap((item) => this.serverPattern(item) ?? []);
  }

  private serverPattern(item: TreeNode): ServerPattern | undefined {
    if (item.kind !== 'object') {
      this.wrongType(item, 'servers', 'object');
      return undefined;
    }
    const before = this.problems.length;
    this.checkKeys(item, [...serverKinds, 'reason']);
    const found = serverKinds.flatMap((kind) => {
      const pattern = this.asString(get(item, kind), kind);
      return pattern ? [{ kind, pattern: pattern.value }] : [];
    });
    const reason = this.asString(get(item, 'reason'), 'reason')?.value ?? '';
    if (this.problems.length > before) return undefined;
    const [only, another] = found;
    const isClear = only && !another && (only.kind !== 'url' || /^[^/]+:\/\/[^/]/.test(only.pattern));
    if (isClear) return { ...only, reason };
    this.problems.push({ message: 'unclearServer', at: startOf(item), data: { kinds: serverKinds } });
    return undefined;
  }

  private checkKeys(object: ObjectNode, known: readonly string[]): void {
    for (const member of object.members) {
      const key = member.key.value;
      if (known.includes(key)) continue;
      this.problems.push({
        message: 'unknownKey',
        at: keyOf(member),
        data: { key, known: known.filter((name) => name !== '$schema') },
      });
    }
  }

  private object(parent: ObjectNode, key: string): ObjectNode | undefined {
    const value = get(parent, key);
    if (value && value.kind !== 'object') this.wrongType(value, key, 'object');
    return value?.kind === 'object' ? value : undefined;
  }

  private array(parent: ObjectNode, key: string): ArrayNode | undefined {
    const value = get(parent, key);
    if (value && value.kind !== 'array') this.wrongType(value, key, 'array');
    return value?.kind === 'array' ? value : undefined;
  }

  private asString(value: TreeNode | undefined, name: string): StringNode | undefined {
    if (value && value.kind !== 'string') this.wrongType(value, name, 'string');
    return value?.kind === 'string' ? value : undefined;
  }

  private wrongType(value: TreeNode, name: string, expected: ExpectedType): void {
    const isLong = value.kind === 'object' || value.kind === 'array';
    this.problems.push({
      message: 'wrongType',
      at: isLong ? startOf(value) : wholeValue(value),
      data: { name, expected },
    });
  }
}

function isSeverity(text: string): text is Severity | 'off' {
  return text === 'off' || severities.some((severity) => severity === text);
}
