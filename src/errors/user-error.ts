import { quoteWord } from "../core/text/text.ts";
import { ACTION_ERROR_CATALOG } from "./action-errors.ts";

/**
 * Two families of errors. A `UserError` is one the user can mend: it has a code that never changes, a message that says
 * what happened and why, and a remedy that says what to write where. Anything else that is thrown is a fault of ours.
 */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly code: UserErrorCode;
  readonly remedy: string;
  /** Wrong usage or configuration, as against a machine that stopped playing along (a full disk); it decides the exit code. */
  readonly usage: boolean;

  constructor(code: UserErrorCode, text: UserErrorText, options?: { readonly cause?: unknown }) {
    super(text.message, options);
    this.code = code;
    this.remedy = text.remedy;
    this.usage = !MACHINE_CODES.has(code);
  }
}

/** The codes that stand for a machine's state and not for what the user wrote. */
const MACHINE_CODES: ReadonlySet<UserErrorCode> = new Set([
  "STATE_DIR_FULL",
  "STATE_DIR_READ_ONLY",
  "GIT_FAILED",
  "LOCK_ON_OTHER_HOST",
  "CODEX_KEY_PROXY_FAILED",
  "GITHUB_FAILED",
  "DISK_NEARLY_FULL",
  "LANDING_REFUSED",
  "PUSH_REFUSED",
  "PUSH_UNREACHABLE",
  "FETCH_FAILED",
  "CODEX_INSTALL_FAILED",
]);

/** Each on one line: the message ends its sentences, the remedy may end in a line to paste. */
export type UserErrorText = { readonly message: string; readonly remedy: string };

/** Builds a catalogued error: `throw userError("PLAN_MISSING", { file })`. */
export function userError<Code extends UserErrorCode>(
  code: Code,
  context: Parameters<(typeof ERROR_CATALOG)[Code]>[0],
  options?: { readonly cause?: unknown },
): UserError {
  const render = ERROR_CATALOG[code] as (context: unknown) => UserErrorText;
  return new UserError(code, render(context), options);
}

/** Never renamed: documents and scripts name them. */
export type UserErrorCode = keyof typeof ERROR_CATALOG;

/** Every error that the user can mend, by its code. */
export const ERROR_CATALOG = {
  PLAN_MISSING: ({ file }: { file: string }) => ({
    message: `There is no plan: ${file} does not exist.`,
    remedy: `Write the plan there, one open box for each thing to do ("- [ ] add a test for X"), or name another file with --plan-file.`,
  }),
  PLAN_EMPTY: ({ file }: { file: string }) => ({
    message: `The plan ${file} is empty.`,
    remedy: `Write at least one line into it, such as "- [ ] add a test for X".`,
  }),
  WORKSPACE_MISSING: ({ path }: { path: string }) => ({
    message: `The workspace ${path} does not exist.`,
    remedy: `Name an existing repository with --workspace, or make one: git init ${quoteWord(path)}`,
  }),
  WORKSPACE_NOT_A_FOLDER: ({ path }: { path: string }) => ({
    message: `The workspace ${path} is not a folder.`,
    remedy: `Name the folder of a git repository with --workspace.`,
  }),
  WORKSPACE_NOT_A_REPOSITORY: ({ path }: { path: string }) => ({
    message: `The workspace ${path} is not a git repository, so changes could neither be seen nor kept.`,
    remedy: `Run: git init ${quoteWord(path)}`,
  }),
  STATE_DIR_FULL: ({ path }: { path: string }) => ({
    message: `${path} could not be written: the disk is full, or a quota or file size limit is reached. What was there before is unchanged.`,
    remedy: `Free space on that disk (df -h shows it), then start again: the loop goes on where it was.`,
  }),
  STATE_DIR_READ_ONLY: ({ path }: { path: string }) => ({
    message: `${path} could not be written: the folder is read-only, or belongs to another user.`,
    remedy: `Make it writable for the user that runs the loop, or name another folder with --state-dir.`,
  }),
  STATE_DIR_ESCAPES: ({ stateDir, target }: { stateDir: string; target: string }) => ({
    message: `The state folder ${stateDir} is reached through a link that leads to ${target}, where the loop must not write.`,
    remedy: `Remove the link, or name the place itself, by its absolute path, with --state-dir.`,
  }),
  STATE_DIR_NOT_A_FOLDER: ({ path }: { path: string }) => ({
    message: `The state folder cannot be used: ${path} is there, and is not a folder.`,
    remedy: `Move that file away, or name another folder with --state-dir.`,
  }),
  STATE_FILE_IS_A_LINK: ({ path }: { path: string }) => ({
    message: `${path} is a link, a folder or a special file. The loop writes only to files of its own, so that nothing can lead it elsewhere.`,
    remedy: `Look what it is, then remove it: rm -r ${quoteWord(path)}`,
  }),
  LOCK_ON_OTHER_HOST: ({ file, host, pid }: { file: string; host: string; pid: number }) => ({
    message: `The lock ${file} is held by process ${pid} on another machine (${host}), so it cannot be told from here whether that loop still runs.`,
    remedy: `Once you are sure that it does not run any more: rm ${quoteWord(file)}`,
  }),
  INPUT_FILE_NOT_A_FILE: ({ file }: { file: string }) => ({
    message: `${file} is not a regular file, so there is no text to read in it.`,
    remedy: `Put a text file there, or name another one with --task-file or --plan-file.`,
  }),
  INPUT_FILE_TOO_LARGE: ({ file, sizeBytes, limitBytes }: { file: string; sizeBytes: number; limitBytes: number }) => ({
    message: `${file} has ${sizeBytes} bytes; at most ${limitBytes} can be shown to the agent.`,
    remedy: `Shorten it, and name longer material by its path: the agent can open files itself.`,
  }),
  INPUT_FILE_UNREADABLE: ({ file, problem }: { file: string; problem: string }) => ({
    message: `${file} could not be read: ${problem}.`,
    remedy: `Make it readable for the user that runs the loop: chmod u+r ${quoteWord(file)}`,
  }),
  INPUT_FILE_ESCAPES: ({ file, target }: { file: string; target: string }) => ({
    message: `${file} is a link that leads out of the workspace, to ${target}. Its text would be sent to the agent's provider, so it is not followed.`,
    remedy: `Name the target itself, by its absolute path, with --task-file or --plan-file, or copy it into the workspace.`,
  }),
  GIT_MISSING: ({ path }: { path: string }) => ({
    message: `git was not found on the PATH (${path}); the loop sees and keeps changes with it.`,
    remedy: `Install git, or add its folder to the PATH.`,
  }),
  GIT_FAILED: ({ command, problem }: { command: string; problem: string }) => ({
    message: `"git ${command}" failed: ${problem}`,
    remedy: `Run "git status" in the workspace: it most often shows the cause. Once it is mended, start the loop again.`,
  }),
  WORKSPACE_OWNED_BY_ANOTHER: ({ path }: { path: string }) => ({
    message: `git will not work in ${path}: the repository belongs to another user.`,
    remedy: `If you trust it, run: git config --global --add safe.directory ${quoteWord(path)}`,
  }),
  WORKSPACE_IS_BARE: ({ path }: { path: string }) => ({
    message: `${path} is a bare repository or the inside of one: there are no files for an agent to work on.`,
    remedy: `Clone it, and name the clone with --workspace: git clone ${quoteWord(path)} work`,
  }),
  CONFIG_MISSING: ({ file, flag }: { file: string; flag: string }) => ({
    message: `There is no configuration file ${file}.`,
    remedy: `Name an existing file with ${flag}, or leave that out: every setting has a default.`,
  }),
  CONFIG_UNREADABLE: ({ file, problem }: { file: string; problem: string }) => ({
    message: `The configuration file ${file} could not be read: ${problem}.`,
    remedy: `Make it a text file that the user who runs the loop may read, or name another one with --config.`,
  }),
  CONFIG_SYNTAX: ({
    file,
    line,
    column,
    problem,
    text,
  }: {
    file: string;
    line: number;
    column: number;
    problem: string;
    text: string;
  }) => ({
    message: `${file}:${line}:${column} is not TOML: ${problem}. The line is: ${text}`,
    remedy: `Write each setting as on these lines: max_iterations = 25 (a number), verify_command = "npm test" (a text in quotes), commit = true (a boolean).`,
  }),
  CONFIG_UNKNOWN_KEY: ({ file, key, nearest, others }: { file: string; key: string; nearest: string | null; others: string }) => ({
    message: `${file} has a key that does not exist: ${key}${others}.`,
    remedy: nearest === null ? `Remove the key; config.example.toml has all that exist.` : `Write ${nearest} in its place.`,
  }),
  CONFIG_KEY_NOT_IN_FILE: ({ file, key, flag, others }: { file: string; key: string; flag: string; others: string }) => ({
    message: `${file} sets ${key}, which is for one start only: in a file it would apply at every start${others}.`,
    remedy: `Remove the key from the file, and give the flag when you start the loop: ${flag}`,
  }),
  CONFIG_WRONG_TYPE: ({
    file,
    key,
    found,
    expected,
    example,
    others,
  }: {
    file: string;
    key: string;
    found: string;
    expected: string;
    example: string;
    others: string;
  }) => ({
    message: `${file} sets ${key} to ${found}; it must be ${expected}${others}.`,
    remedy: `Write: ${example}`,
  }),
  SETTINGS_CONFLICT: ({ problem, remedy }: { problem: string; remedy: string }) => ({ message: problem, remedy }),
  TEMPLATE_WITHOUT_PROMPT_FILE: ({ key, template, example }: { key: string; template: string; example: string }) => ({
    message: `${key} holds no {prompt_file}, so the agent would never see its goal: ${template}`,
    remedy: `Write: ${example}`,
  }),
  STATE_DIR_NOT_ITS_OWN: ({ path, content, example }: { path: string; content: string; example: string }) => ({
    message: `The state folder ${path} is or holds ${content}. Git ignores all of the state folder, so it must be a folder of its own.`,
    remedy: `Write: ${example}`,
  }),
  COMMAND_UNKNOWN: ({ command, nearest }: { command: string; nearest: string | null }) => ({
    message: `There is no command "${command}".`,
    remedy: nearest === null ? `The commands are shown by: codex-self-iter --help` : `Write: codex-self-iter ${nearest}`,
  }),
  ARGUMENT_UNEXPECTED: ({ argument, command }: { argument: string; command: string }) => ({
    message: `The command ${command} takes flags alone, and was given "${argument}".`,
    remedy: `Put a value that has spaces into quotes, as in --goal "Fix the parser". The flags are shown by: codex-self-iter ${command} --help`,
  }),
  FLAG_UNKNOWN: ({ flag, nearest, command }: { flag: string; nearest: string | null; command: string }) => ({
    message: `There is no flag ${flag}.`,
    remedy: nearest === null ? `The flags are shown by: codex-self-iter ${command} --help` : `Write: ${nearest}`,
  }),
  FLAG_OF_ANOTHER_COMMAND: ({ flag, command, commands }: { flag: string; command: string; commands: string }) => ({
    message: `The flag ${flag} means nothing to the command ${command}; it belongs to: ${commands}.`,
    remedy: `Leave ${flag} out. What ${command} takes is shown by: codex-self-iter ${command} --help`,
  }),
  FLAG_WITHOUT_VALUE: ({ flag, example }: { flag: string; example: string }) => ({
    message: `The flag ${flag} needs a value.`,
    remedy: `Write: ${example}`,
  }),
  FLAG_WITH_VALUE: ({ flag, negation }: { flag: string; negation: string | null }) => ({
    message: `The flag ${flag} takes no value.`,
    remedy: negation === null ? `Write ${flag} alone.` : `Write ${flag} alone, or ${negation} for the contrary.`,
  }),
  FLAG_WRONG_VALUE: ({ flag, found, expected, example }: { flag: string; found: string; expected: string; example: string }) => ({
    message: `${flag} was given ${found}; it must be ${expected}.`,
    remedy: `Write: ${example}`,
  }),
  CODEX_NOT_FOUND: ({ configured }: { configured: string | null }) => ({
    message:
      configured === null
        ? `Codex was not found: not by CODEX_BIN, not on the PATH, and not where npm, nvm or Homebrew put it.`
        : `Codex was not found: ${configured} is not a program that can be run.`,
    remedy: `Run "npm install -g @openai/codex", or name the program in the config: codex_bin = "/path/to/codex"`,
  }),
  ISOLATION_UNAVAILABLE: ({ choice, tried }: { choice: string; tried: string }) => ({
    message: `The agent cannot be walled off on this machine, as isolation = "${choice}" asks for: ${tried}.`,
    remedy: `On a runner with sudo that asks for no password, or where unprivileged user namespaces are allowed ("sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0" on Ubuntu 24.04), it works as it is. On a machine that holds nothing worth taking, write into the config: isolation = "none", or below the step's "with:": isolation: none`,
  }),
  DISK_NEARLY_FULL: ({ folder, freeBytes, freeBytesMin }: { folder: string; freeBytes: number; freeBytesMin: number }) => ({
    message: `Only ${freeBytes} bytes are free on the disk of ${folder}, and an agent is ended where less than ${freeBytesMin} are.`,
    remedy: `Free space there (df -h shows it), or go below it at your own risk: in the config min_free_bytes = 0, below the step's "with:" min-free-bytes: 0`,
  }),
  CODEX_SANDBOX_BROKEN: ({ output }: { output: string }) => ({
    message: `Codex cannot build its sandbox on this machine, so every command of the agent would fail while Codex reports success. It said: ${output}`,
    remedy: `On Ubuntu, run "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0 kernel.unprivileged_userns_clone=1". On a machine that is a sandbox itself (a container, a throw-away runner), write into the config: sandbox = "danger-full-access"`,
  }),
  CODEX_CONFIG_BROKEN: ({ problem }: { problem: string }) => ({
    message: `Codex cannot read its own configuration: ${problem}`,
    remedy: `Mend the line it names in the config.toml of your Codex home, which is ~/.codex unless CODEX_HOME is set.`,
  }),
  CODEX_ARGS_REFUSED: ({ argument, why }: { argument: string; why: string }) => ({
    message: `The argument ${argument} is not passed on to Codex: ${why}.`,
    remedy: `Take it out of codex_args.`,
  }),
  CODEX_KEY_MALFORMED: () => ({
    message: `The API key is empty, or has characters that no key has. A key consists of letters, digits, "-" and "_" alone.`,
    remedy: `Copy the key again, without quotes, blanks or line ends, into the secret that openai-api-key names, or on your own machine: export OPENAI_API_KEY=...`,
  }),
  CODEX_KEY_PROXY_FAILED: ({ problem }: { problem: string }) => ({
    message: `The proxy that keeps the API key away from the agent ("codex responses-api-proxy") did not start: ${problem}`,
    remedy: `Run "npm install -g @openai/codex@latest", then start the loop again.`,
  }),
  AGENT_COMMAND_NOT_FOUND: ({ program, asPath }: { program: string; asPath: boolean }) => ({
    message: asPath
      ? `The agent command ${program} is not there, or is not a file that may be executed.`
      : `The agent command "${program}" is not in any folder of PATH.`,
    remedy: `${asPath ? `Make it executable (chmod +x ${quoteWord(program)}), or begin` : "Begin"} the template with another program's absolute path: agent_command_template = "/path/to/agent {prompt_file} {workspace}"`,
  }),
  LANDING_REFUSED: ({ why, kept, remedy }: { why: string; kept: string; remedy: string }) => ({
    message: `The work of an iteration may not land. ${why}${kept}`,
    remedy,
  }),
  ...ACTION_ERROR_CATALOG,
} as const satisfies Record<string, (context: never) => UserErrorText>;
