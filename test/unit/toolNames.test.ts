import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { destroys } from '../../server/src/analysis/text/toolNames.ts';

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
