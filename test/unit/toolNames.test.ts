import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  changingVerb,
  destroys,
  destructiveVerb,
  erases,
  erasingVerb,
  runnableBy,
  runsByName,
} from '../../server/src/analysis/text/toolNames.ts';

describe('names of tools whose calls cannot be taken back', () => {
  const destructive = [
    'delete_entities',
    'deleteEntities',
    'github-delete-repo',
    'mcp__acme__delete_row',
    'playwright_delete',
    'remove_user',
    'remove',
    'drop_table',
    'truncateTable',
    'run_shell_command',
    'execute_sql',
    'write_file',
    'git_push',
    'push_files',
    'merge_pull_request',
    'merge_branch',
    'send_email',
    'slack_send_message',
    'pay_invoice',
    'transfer_funds',
    'deploy_service',
    'delete_status_page',
    'delete_list_item',
    'delete_logs',
    'remove_rule',
    'push_queue_item',
    'delete-serverless-cache',
  ];
  for (const name of destructive) test(name, () => assert.equal(destroys(name), true));
});

describe('names that only sound like it', () => {
  const harmless = [
    '',
    'list_deleted',
    'get_write_status',
    'search_execution_logs',
    'can_delete_branch',
    'is_push_enabled',
    'dry_run_delete',
    'undo_delete',
    'preview_drop_table',
    'push_status',
    'deploy_logs',
    'acme_transfer_history',
    'remove_background',
    'remove_all_duplicates',
    'drag_and_drop',
    'drop_file',
    'truncate_text',
    'run_tests',
    'send_keys',
    'send_heartbeat',
    'merge_cells',
    'pay_attention',
    'writer_style',
    'create_merge_request',
    'execute_read_only_query',
    'executePromqlQuery',
    'browser_delete_cookies',
    'delete_breakpoint',
    'create_issue',
    'update_issue',
  ];
  for (const name of harmless) test(name || 'no name', () => assert.equal(destroys(name), false));
});

describe('what a name says of a call', () => {
  const verbs = { delete_repo: 'delete', sendEmail: 'send', drop_table: 'drop', remove_row: 'remove' };
  for (const [name, verb] of Object.entries(verbs))
    test(`${name}: ${verb}`, () => assert.equal(destructiveVerb(name), verb));

  test('erasing is more than acting', () => {
    assert.deepEqual(['delete', 'drop', 'remove', 'send', 'deploy'].map(erases), [
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  const changed = {
    create_issue: 'create',
    updateRow: 'update',
    'upload-file': 'upload',
    create_chart: undefined,
    get_update: undefined,
    generate_file: undefined,
  };
  for (const [name, verb] of Object.entries(changed))
    test(`${name} changes: ${verb}`, () => assert.equal(changingVerb(name), verb));
});

describe('descriptions that begin with what is lost', () => {
  const verbs = {
    'Deletes the row.': 'delete',
    'Delete a repository': 'delete',
    'Purges caches, then lists them': 'purge',
    'Drop the table': 'drop',
    'Removes a user from a team': 'remove',
    'Removes the background of a picture': undefined,
    'Drops a pin on the map': undefined,
    'Deployment of services': undefined,
    'Lists deleted rows': undefined,
    'Gets a row. Delete it later.': undefined,
    'Sends an e-mail': undefined,
    '': undefined,
  };
  for (const [text, verb] of Object.entries(verbs)) test(text, () => assert.equal(erasingVerb(text), verb));
});

describe('tools that run what they are given', () => {
  const kinds = {
    run_command: 'command',
    executeSql: 'sql',
    'run-python-code': 'code',
    sandbox_exec: 'unknown',
    run_tests: 'unknown',
    bash: 'command',
    python: 'code',
    sql: 'sql',
    code: undefined,
    list_commands: undefined,
    execute_promql_query: undefined,
    eval_form: 'unknown',
  };
  for (const [name, kind] of Object.entries(kinds))
    test(`${name}: ${kind}`, () => assert.equal(runsByName(name), kind));

  const parameters = {
    command: 'command',
    shellCommand: 'command',
    sql_statement: 'sql',
    code: 'code',
    code_snippet: 'code',
    text: undefined,
    zip_code_of_customer: undefined,
    query: undefined,
    the_name_of_command: undefined,
  };
  for (const [name, kind] of Object.entries(parameters))
    test(`parameter ${name}: ${kind}`, () => assert.equal(runnableBy(name), kind));
});
