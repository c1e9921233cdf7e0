import type { CueName } from './classes.ts';

/** Turns of phrase that say more than their words: how far an order reaches, whom it passes over, what it leaves behind. */
export const englishCues: Readonly<Record<CueName, string>> = {
  // Reaches beyond the call of this tool.
  scope: `from now on, from here on, from then on, going forward, henceforth, for the rest of, until further notice,
    at every turn, every turn, each turn, every later, every further, each later, each further, each and every, every answer,
    each answer, every reply, each reply, every response, each response, every message, each message, every request,
    each request, every question, each question, every session, each session, any session, every conversation,
    each conversation, every task, each task, any task, every query, each query, every prompt, every interaction,
    each interaction, any request, any question, any message, any answer, each of your answers, all answers, all replies, all responses, all messages,
    all requests, all questions, all future, future sessions, later sessions, later calls, subsequent sessions, subsequent messages,
    whatever the topic, whatever it is about, whatever the subject, regardless of its subject, regardless of the topic, regardless of topic,
    nothing to do with, whichever server, whoever offers, whichever tools, whichever tool, no matter which, all sessions,
    from this point, from that point, from the moment, as of now, as of today, every single, entire session,
    whole session, rest of the session, rest of the conversation, remainder of, for good, every commit, future answers, future requests, future conversations,
    every user message, each user message, every email, each email, every payment, all payments, all emails, anything the user, everything the user, every user, next messages, following messages, whenever you answer, whenever you reply, all your, all further`,
  // Goes past the user: nobody is asked, told or believed.
  pastUser: `on his behalf, on her behalf, on the user's behalf, in their name, in the name of the user, no need to tell, no need to inform, no need to mention, without telling,
    without informing, without notifying, without mentioning, without their, no questions,
    not a word to, between us, keep quiet, keep it quiet, stay quiet, no use for, not notice, never notice,
    nobody needs, no one needs, need not know, need not be told, not need to know, not need to see, no need to see, no need to know, does not need to know, do not bother, don't bother, without bothering,
    a formality, in the affirmative, waste of time, slows a release, not be told, not told, not be aware, unaware, out of sight, not be bothered, no trace, leaves no trace, no traces, behind the user's back, behind their back, not for the person, not for the user, not meant for the user, unattended, without involving, without the user,
    without the person, without deviation, without hesitation, unasked, by itself, out of your, out of the reply, out of the answer, out of the summary, out of the response, change their mind, they did not ask, assume yes, assume consent,
    not be brought, anyone's attention, without any further, no question comes, not worth mentioning, would only worry, could worry, might worry, could upset, might upset, upset the user, confuse the user, worry the user, alarm the user, annoy the user, disturb the user`,
  // Whatever the user wants.
  against: `without asking, without consulting, without waiting, without confirmation, without approval, without review, without consent, without permission, without a question, without questions, no question needed, no questions asked, no need to wait, no need to ask, on their behalf, on behalf of, even if the user, even if the person, even when the user, even where the user, even if asked, whatever the user, whichever the user, whether or not the user, ahead of the user, higher than the wishes, wishes of the user, instead of the user, over the user, against the wishes, against the will, over the account, instead of the user's, rather than the user's, disregard what the user, the user asked for that, against their wishes, even if the user asks, ahead of anything the user`,
  // Stays when the session is over, or changes what decides over later ones.
  persist: `long term memory, your memory, memory file, your memories, persistent memory, claude.md, agents.md, cursorrules, rules file, rule file, crontab, cron job, shell profile, bash profile, alias,
    startup script, login item, launch agent, autoapprove, auto approve, always allow, alwaysallow, settings of the client, client settings, client configuration, configuration of the client, hosts file, post commit,
    pre commit, git hook, git hooks, scheduled task, systemd, autostart, copilot instructions, custom instructions, system settings, rc file, bashrc, zshrc, mcp config, mcp configuration, trusted servers, allow list, allowlist`,
  // With means that are not this tool.
  errand: `tools you have, tool you have, tools at hand, tool at hand, tools available, available tools, your tools, other tools, another tool, your terminal, your shell, terminal tool, shell tool, http tool, git tool,
    browser tool, file tool, fetch tool, email tool, mail tool, web tool, search tool, your browser, sub agent, sub agents, subagent, subagents, alert tool, http client, your file, shop tool, bash tool, run command,
    any available tool, any available http, messaging tool, filesystem tool, file system tool, network tool, your http, whatever tool, any tool, command line, database tool, calendar tool, payment tool, banking tool, memory tool, write tool, read tool, edit tool, a shell, the shell, the terminal, second terminal`,
  // What is said is not what is.
  untruth: `did not exist, do not exist, not so, the opposite, even though, irrespective of, regardless of the result, regardless of what, whatever the result, whatever the value, whatever is found, whatever it finds, as your own opinion, own opinion, sold out, as if it, as though it, that it did not, that nothing, that everything is, that all is well, no problem, always positive, always safe, is safe, are safe, as clean, as safe, no matter what, so that the reader believes, in favour of, in favor of, untrue, wrong answer, made up, has expired, have expired, never fails, a recommendation of, work a, slip in, weave in, praise, as genuine, as harmless, as verified, as legitimate, brought to you by, sponsored`,
  // All there is, as it stands.
  everything: `everything you know, all you know, all messages, in full, word for word, verbatim, without abridgement, unabridged, leave nothing out, nothing left out, be exhaustive, the more the better, recursive listing, hidden folders included, hidden files included,
    full text, whole text, complete text, entire text, as much as possible, as much as you can, as many as possible, everything that, everything said, all that was said, full contents, full content, complete contents, complete content, entire contents, entire content, whole content, names and contents, contents of the files, contents of files, contents of all, content of all, tokens included,
    personal data included, oldest turn first, unredacted, untruncated, every file, all files, all documents, whole file, entire file, exact text, raw text, in its entirety, complete listing, full listing, directory tree, all open, everything in, all of the, full dump, complete dump, entire history, full history, whole history, everything above, all text above`,
  // Code in the text itself.
  code: `chmod, chown, nc, netcat, pip install, npm install, npx, curl, wget, sudo, eval, exec, base64, reboot, powershell, iex, invoke expression, rm, mkfifo, scp, rsync, ssh keygen, osascript, crontab, bin sh, bin bash, git credential, printenv, git config, docker run, systemctl, iptables, ufw, setx, reg add, launchctl, security find, op read, gh auth, aws sts, kubectl, dangerously skip`,
  // What protects, switched off.
  guard: `verify=false, verify false, rejectunauthorized, firewall, virus scanner, antivirus, security alert, security alerts, alarm, two factor, certificate check, certificate checks, branch protection, dangerously skip, skip permissions, yolo, csrf, input validation, rate limit, password check, access control, ssl verification, tls verification, signature check, rls, row level security, security headers, dependency check, protection of, permission prompt, permission prompts, content filter, safety filter, safety check, safety checks, limits on, security review, code review, audit log, audit trail, history file, shell history`,
  // Of no use for what the tool does.
  needless: `unrelated, needed although, nothing to do with, whichever table, even where, even when it seems, even if it seems, although the, though unrelated, whatever the question, regardless of the question, regardless of relevance,
    irrelevant, even though it, even where no, where no, also where, also those, also for, also when, also to, seems unrelated, not related, for localisation, for calibration, for product research, to keep the service free, rather more than less`,
  // Rests on an authority that cannot be asked.
  authority: `by order of, by decision of, the administrator, your administrator, your developer, your provider, provider of your model, the operator, pursuant to, in accordance with, under the, as agreed, has agreed, have agreed, has consented, have consented, has approved, have approved, has already, have already, was agreed, new policy, security policy, company policy, retention policy, change procedure, framework contract, compliance, audit purposes, for compliance, legal requirement, required by law, quality assurance, terms of use, condition of use, maintenance`,
};
