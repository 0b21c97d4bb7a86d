import { quoteWord } from "../core/text/text.ts";
import { describeLockRemoval } from "./git-lock.ts";
import { machine, type Row, type Strings, usage } from "./catalog-row.ts";
import { SERVER_ERRORS } from "./server-errors.ts";

/** Documents and scripts name these codes, so a code is never renamed. */
export type UserErrorCode = keyof typeof ERROR_CATALOG;

export const ERROR_CATALOG = {
  // The plan, the task and the workspace.
  PLAN_MISSING: usage(({ file }: Strings<"file">) => ({
    message: `There is no plan: ${file} does not exist.`,
    remedy: `Write the plan there, one open box per task ("- [ ] add a test for X"), or name another file with --plan-file.`,
  })),
  PLAN_EMPTY: usage(({ file }: Strings<"file">) => ({
    message: `The plan ${file} is empty.`,
    remedy: `Add at least one line, such as "- [ ] add a test for X".`,
  })),
  INPUT_FILE_NOT_A_FILE: usage(({ file }: Strings<"file">) => ({
    message: `${file} is not a regular file.`,
    remedy: `Put a text file there, or name another one with --task-file or --plan-file.`,
  })),
  INPUT_FILE_TOO_LARGE: usage(({ file, sizeBytes, limitBytes }: { file: string; sizeBytes: number; limitBytes: number }) => ({
    message: `${file} has ${sizeBytes} bytes; at most ${limitBytes} fit into a prompt.`,
    remedy: `Shorten ${file}, and refer to longer material by its path: the agent can open files.`,
  })),
  INPUT_FILE_UNREADABLE: usage(({ file, problem }: Strings<"file" | "problem">) => ({
    message: `${file} could not be read: ${problem}.`,
    remedy: `Make it readable for the user that runs the loop: chmod u+r ${quoteWord(file)}`,
  })),
  INPUT_FILE_NOT_UTF8: usage(({ file, problem, fix }: Strings<"file" | "problem" | "fix">) => ({
    message: `${file} ${problem}.`,
    remedy: fix,
  })),
  INPUT_FILE_ESCAPES: usage(({ file, target }: Strings<"file" | "target">) => ({
    message: `${file} is a symlink to ${target}, which is outside the workspace. Its text would be sent to the agent's provider, so it was not read.`,
    remedy: `Name the target by its absolute path with --task-file or --plan-file, or copy it into the workspace.`,
  })),
  WORKSPACE_MISSING: usage(({ path }: Strings<"path">) => ({
    message: `The workspace ${path} does not exist.`,
    remedy: `Name an existing repository with --workspace, or create one: git init ${quoteWord(path)}`,
  })),
  WORKSPACE_NOT_A_FOLDER: usage(({ path }: Strings<"path">) => ({
    message: `The workspace ${path} is not a folder.`,
    remedy: `Name the folder of a git repository with --workspace.`,
  })),
  WORKSPACE_NOT_A_REPOSITORY: usage(({ path }: Strings<"path">) => ({
    message: `The workspace ${path} is not a git repository, so changes could not be detected or committed.`,
    remedy: `Run: git init ${quoteWord(path)}`,
  })),
  WORKSPACE_OWNED_BY_ANOTHER: usage(({ path }: Strings<"path">) => ({
    message: `git refuses to work in ${path}: the repository belongs to another user.`,
    remedy: `If you trust it, run: git config --global --add safe.directory ${quoteWord(path)}`,
  })),
  WORKSPACE_IS_BARE: usage(({ path }: Strings<"path">) => ({
    message: `${path} is a bare repository or a git directory: it has no files for an agent to work on.`,
    remedy: `Clone it, and name the clone with --workspace: git clone ${quoteWord(path)} work`,
  })),
  GIT_MISSING: usage(({ path }: Strings<"path">) => ({
    message: `git was not found on the PATH (${path}).`,
    remedy: `Install git, or add its folder to the PATH.`,
  })),
  GIT_FAILED: machine(({ command, problem }: Strings<"command" | "problem">) => ({
    message: `"git ${command}" failed: ${problem}`,
    remedy: `Run "git status" in the workspace, which usually shows the cause. Fix it, then start the loop again.`,
  })),
  GIT_LOCKED: machine(({ command, lock }: Strings<"command" | "lock">) => ({
    message: `"git ${command}" failed, because ${lock} exists: another git process runs, or one was killed.`,
    remedy: describeLockRemoval(lock),
  })),
  GIT_STOPPED: machine(({ command, reason }: Strings<"command" | "reason">) => ({
    message: `"git ${command}" was stopped: ${reason}.`,
    remedy: `If this was no cancel, look for what makes git wait in the workspace (a pipe, a slow disk, a filter): GIT_TRACE=1 git ${command}`,
  })),
  GIT_UNSAFE: machine(({ path, problem }: Strings<"path" | "problem">) => ({
    message: `git was not started, because ${path} ${problem}.`,
    remedy: `Look at it (ls -ld ${quoteWord(path)}), repair or remove it, then start the loop again.`,
  })),

  // The state dir.
  STATE_DIR_FULL: machine(({ path }: Strings<"path">) => ({
    message: `${path} could not be written: the disk is full, or a quota or file size limit is reached. The previous content is unchanged.`,
    remedy: `Free space on that disk (see df -h), then start the loop again: it continues where it was.`,
  })),
  STATE_DIR_READ_ONLY: machine(({ path }: Strings<"path">) => ({
    message: `${path} could not be written: the folder is read-only, or belongs to another user.`,
    remedy: `Make it writable for the user that runs the loop, or name another folder with --state-dir.`,
  })),
  REPORT_WITHOUT_STATE: usage(({ place, problem }: Strings<"place" | "problem">) => ({
    message: `There is nothing to report: ${place} has no state that can be read (${problem}).`,
    remedy: `Start a chain with "codex-self-iter run", name its folder with --state-dir, or a chain on a server with --remote origin.`,
  })),
  STATE_DIR_ESCAPES: usage(({ stateDir, target }: Strings<"stateDir" | "target">) => ({
    message: `The state dir ${stateDir} is behind a symlink to ${target}, where the loop must not write.`,
    remedy: `Remove the symlink, or name the target by its absolute path with --state-dir.`,
  })),
  STATE_DIR_NOT_A_FOLDER: usage(({ path }: Strings<"path">) => ({
    message: `The state dir cannot be used: ${path} exists and is not a folder.`,
    remedy: `Move that file away, or name another folder with --state-dir.`,
  })),
  STATE_DIR_NOT_ITS_OWN: usage(({ path, content, example }: Strings<"path" | "content" | "example">) => ({
    message: `The state dir ${path} is or contains ${content}. Git ignores the whole state dir, so it must be a separate folder.`,
    remedy: `Write: ${example}`,
  })),
  STATE_DIR_IN_FILE: usage(({ name }: Strings<"name">) => ({
    message: `The configuration file sets state_dir to ${name}, but a workflow restores the state before it reads that file.`,
    remedy: `Set it as an input of the action: state-dir: ${name}`,
  })),
  STATE_FILE_IS_A_LINK: usage(({ path }: Strings<"path">) => ({
    message: `${path} is a symlink, a folder or a special file. The loop writes only to regular files that it created.`,
    remedy: `Inspect it, then remove it: rm -r ${quoteWord(path)}`,
  })),
  LOCK_ON_OTHER_HOST: machine(({ file, host, pid, touched }: { file: string; host: string; pid: number; touched: string }) => ({
    message: `The lock ${file} is held by process ${pid} on another machine (${host}), which last touched it at ${touched}. A running loop touches it every 2 s, but that machine may be suspended or cut off.`,
    remedy: `Run there: ps -p ${pid} -o args. If that shows no loop, or the machine is gone: rm ${quoteWord(file)}`,
  })),
  DISK_NEARLY_FULL: machine(({ folder, freeBytes, freeBytesMin }: { folder: string; freeBytes: number; freeBytesMin: number }) => ({
    message: `Only ${freeBytes} bytes are free on the disk of ${folder}; the loop needs ${freeBytesMin} to start an agent.`,
    remedy: `Free space there (see df -h), or lower the limit at your own risk: in the config min_free_bytes = 0, below the step's "with:" min-free-bytes: 0`,
  })),

  // The configuration file.
  CONFIG_MISSING: usage(({ file, flag }: Strings<"file" | "flag">) => ({
    message: `The configuration file ${file} does not exist.`,
    remedy: `Name an existing file with ${flag}, or omit it: every setting has a default.`,
  })),
  CONFIG_UNREADABLE: usage(({ file, problem }: Strings<"file" | "problem">) => ({
    message: `The configuration file ${file} could not be read: ${problem}.`,
    remedy: `Make it a text file that the user who runs the loop may read, or name another one with --config.`,
  })),
  CONFIG_SYNTAX: usage(
    ({ file, line, column, problem, text }: Strings<"file" | "problem" | "text"> & { line: number; column: number }) => ({
      message: `${file}:${line}:${column} is not valid TOML: ${problem}. The line is: ${text}`,
      remedy: `Write settings like these: max_iterations = 25 (a number), verify_command = "npm test" (a string), commit = true (a boolean).`,
    }),
  ),
  CONFIG_UNKNOWN_KEY: usage(({ file, key, nearest, others }: Strings<"file" | "key" | "others"> & { nearest: string | null }) => ({
    message: `${file} has an unknown key: ${key}${others}.`,
    remedy: nearest === null ? `Remove the key; config.example.toml lists all keys.` : `Write ${nearest} instead.`,
  })),
  CONFIG_KEY_NOT_IN_FILE: usage(({ file, key, flag, others }: Strings<"file" | "key" | "flag" | "others">) => ({
    message: `${file} sets ${key}, which applies to one start only; in a file it would apply to every start${others}.`,
    remedy: `Remove the key from the file, and pass the flag when you start the loop: ${flag}`,
  })),
  CONFIG_KEY_OF_ACTION: usage(({ file, key, example, others }: Strings<"file" | "key" | "example" | "others">) => ({
    message: `${file} sets ${key}, which is an input of the action only${others}.`,
    remedy: `Remove the key from the file. In the workflow, below the step's "with:", write: ${example}`,
  })),
  CONFIG_WRONG_TYPE: usage(({ file, key, found, expected, example, others }: Strings<"file" | "key" | Wrong | "others">) => ({
    message: `${file} sets ${key} to ${found}; it must be ${expected}${others}.`,
    remedy: `Write: ${example}`,
  })),
  TEMPORARY_FOLDER_UNUSABLE: machine(({ path, variable, problem }: Strings<"path" | "variable" | "problem">) => ({
    message: `The folder for temporary files, ${path} (${variable}), cannot be used: ${problem}.`,
    remedy: `Run: mkdir -p "$HOME/tmp" && export TMPDIR="$HOME/tmp". In a workflow, remove TMPDIR from "env:", or name a folder that every step can write.`,
  })),
  VERIFY_FOLDER_TAKEN: machine(({ path }: Strings<"path">) => ({
    message: `${path} belongs to another user, or is no folder, so nothing can be verified there.`,
    remedy: `Remove it: rm -r ${quoteWord(path)}. On your own machine, TMPDIR can name another folder: export TMPDIR="$HOME/tmp"`,
  })),
  VERIFY_NOT_STARTED: machine(({ problem }: Strings<"problem">) => ({
    message: `The verify command could not be started: ${problem}.`,
    remedy: `Look for what the machine lacks (memory: free -m, processes: ulimit -u, its folder: ls), then start the loop again: it continues where it was.`,
  })),
  SETTINGS_CONFLICT: usage(({ problem, remedy }: Strings<"problem" | "remedy">) => ({ message: problem, remedy })),
  TEMPLATE_WITHOUT_PROMPT_FILE: usage(({ key, template, example }: Strings<"key" | "template" | "example">) => ({
    message: `${key} does not contain {prompt_file}, so the agent would never get its prompt: ${template}`,
    remedy: `Write: ${example}`,
  })),

  // The command line and the action's inputs.
  INIT_SCHEDULE_INVALID: usage(({ schedule }: Strings<"schedule">) => ({
    message: `The schedule "${schedule}" does not have the five fields of cron: minute, hour, day, month, weekday.`,
    remedy: `Write one such as: codex-self-iter init --schedule "37 */6 * * *", or --schedule none`,
  })),
  INIT_PATH_ESCAPES: usage(({ path, target }: Strings<"path" | "target">) => ({
    message: `Nothing was written: ${path} is a link to ${target}, outside of the repository.`,
    remedy: `Remove the link, and call init again: rm ${quoteWord(path)}`,
  })),
  SHELL_UNKNOWN: usage(({ shell, shells }: Strings<"shell" | "shells">) => ({
    message: shell === "" ? `completion needs the name of a shell.` : `There is no completion for ${shell}.`,
    remedy: `Name one of these shells: codex-self-iter completion ${shells}`,
  })),
  COMMAND_UNKNOWN: usage(({ command, nearest }: { command: string; nearest: string | null }) => ({
    message: `There is no command "${command}".`,
    remedy: nearest === null ? `List the commands: codex-self-iter --help` : `Write: codex-self-iter ${nearest}`,
  })),
  ARGUMENT_UNEXPECTED: usage(({ argument, command }: Strings<"argument" | "command">) => ({
    message: `The command ${command} takes only flags, and got the argument "${argument}".`,
    remedy: `Write the command first, and quote a value that contains spaces, as in --goal "Fix the parser". List the flags: codex-self-iter ${command} --help`,
  })),
  FLAG_UNKNOWN: usage(({ flag, nearest, command }: { flag: string; nearest: string | null; command: string }) => ({
    message: `There is no flag ${flag}.`,
    remedy: nearest === null ? `List the flags: codex-self-iter ${command} --help` : `Write: ${nearest}`,
  })),
  FLAG_OF_ANOTHER_COMMAND: usage(({ flag, command, commands }: Strings<"flag" | "command" | "commands">) => ({
    message: `The command ${command} does not take ${flag}; these do: ${commands}.`,
    remedy: `Omit ${flag}. List the flags of ${command}: codex-self-iter ${command} --help`,
  })),
  FLAG_WITHOUT_VALUE: usage(({ flag, example }: Strings<"flag" | "example">) => ({
    message: `The flag ${flag} needs a value.`,
    remedy: `Write: ${example}`,
  })),
  FLAG_WITH_VALUE: usage(({ flag }: Strings<"flag">) => ({
    message: `The flag ${flag} takes no value.`,
    remedy: `Write ${flag} alone. To switch a setting off, put "no-" before its name, as in --no-commit.`,
  })),
  FLAG_WRONG_VALUE: usage(({ flag, found, expected, example }: Strings<"flag" | Wrong>) => ({
    message: `${flag} got ${found}; it must be ${expected}.`,
    remedy: `Write: ${example}`,
  })),
  INPUT_WRONG_VALUE: usage(({ key, found, expected, example, others }: Strings<"key" | Wrong | "others">) => ({
    message: `The input ${key} is ${found}; it must be ${expected}${others}.`,
    remedy: `In the workflow, below the step's "with:", write: ${example}`,
  })),

  // A chain on a server, seen from this machine.
  REMOTE_UNKNOWN: usage(({ remote, workspace, others }: Strings<"remote" | "workspace" | "others">) => ({
    message: `${workspace} has no git remote "${remote}".`,
    remedy:
      others === ""
        ? `Pass the URL: --remote https://github.com/OWNER/REPOSITORY`
        : `Name one that it has (${others}): --remote ${quoteWord(others.split(", ")[0] ?? "")}`,
  })),
  REMOTE_UNREACHABLE: machine(({ remote, reason }: Strings<"remote" | "reason">) => ({
    message: `The chain's state could not be read from ${remote}: ${reason}`,
    remedy: `Check the network and your access; this must work: git ls-remote ${quoteWord(remote)}`,
  })),
  REMOTE_CHAIN_MISSING: usage(({ remote, track, others }: Strings<"remote" | "track" | "others">) => ({
    message: `There is no chain of the track "${track}" at ${remote}${others === "" ? "" : `; its tracks are: ${others}`}.`,
    remedy:
      others === ""
        ? `Start the workflow (Actions, Run workflow). The chain is there after its first iteration.`
        : `Write: --remote ${quoteWord(remote)} --track ${quoteWord(others.split(", ")[0] ?? "")}`,
  })),
  LOG_MISSING: usage(({ iteration, folder, others }: { iteration: number; folder: string; others: string }) => ({
    message: `There is no log of iteration ${iteration} in ${folder}.`,
    remedy:
      others === ""
        ? `To start a loop, run: codex-self-iter run`
        : `These iterations have one: ${others}. Write, for example: codex-self-iter logs ${others.split(/[-, ]+/).at(-1) ?? ""}`,
  })),

  // The agent and its isolation.
  CODEX_NOT_FOUND: usage(({ configured }: { configured: string | null }) => ({
    message:
      configured === null
        ? `Codex was not found in CODEX_BIN, on the PATH, or where npm, nvm and Homebrew install it.`
        : `Codex was not found: ${configured} is not an executable file.`,
    remedy: `Run "npm install -g @openai/codex", or set the path in the config: codex_bin = "/path/to/codex"`,
  })),
  CODEX_SANDBOX_BROKEN: usage(({ output }: Strings<"output">) => ({
    message: `Codex cannot start its sandbox on this machine, so every command of the agent would fail while Codex reports success. Its output: ${output}`,
    remedy: `On Ubuntu, run "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0 kernel.unprivileged_userns_clone=1". On a machine that is itself a sandbox (a container, a disposable runner), set in the config: sandbox = "danger-full-access"`,
  })),
  CODEX_BWRAP_MISSING: usage(({ binary }: Strings<"binary">) => ({
    message: `Codex needs bubblewrap for its sandbox: there is no bwrap on the PATH, and no codex-resources/bwrap beside the bin/ of ${binary}.`,
    remedy: `Unpack the whole Codex package, so that bin/ and codex-resources/ are in one folder, or install bubblewrap ("sudo apt-get install bubblewrap").`,
  })),
  CODEX_IN_WORKSPACE: usage(({ binary }: Strings<"binary">) => ({
    message: `Codex is in the workspace, at ${binary}: the agent could rewrite this program, which the loop starts outside the isolation with the API key.`,
    remedy: `Install it elsewhere ("npm install --global @openai/codex"), and name it if it is not on the PATH: in the config codex_bin = "/usr/local/bin/codex", below the step's "with:" codex-bin: /usr/local/bin/codex`,
  })),
  CODEX_CONFIG_BROKEN: usage(({ problem }: Strings<"problem">) => ({
    message: `Codex cannot read its own configuration: ${problem}`,
    remedy: `Fix that line in the config.toml of your Codex home (CODEX_HOME, or else ~/.codex).`,
  })),
  CODEX_ARGS_REFUSED: usage(({ argument, reason }: Strings<"argument" | "reason">) => ({
    message: `The argument ${argument} is not passed to Codex: ${reason}.`,
    remedy: `Remove it from codex_args.`,
  })),
  CODEX_NOT_SIGNED_IN: usage(({ home }: Strings<"home">) => ({
    message: `Codex has no key and is not signed in: there is no auth.json in ${home}, and "codex login status" says so too.`,
    remedy: `Give it a key: in the workflow openai-api-key: \${{ secrets.OPENAI_API_KEY }}, on your own machine export OPENAI_API_KEY=... Or sign in there: codex login`,
  })),
  CODEX_KEY_MALFORMED: usage<undefined>(() => ({
    message: `The API key is empty, or contains characters that no key has. A key consists of letters, digits, "-" and "_".`,
    remedy: `Copy the key again, without quotes, spaces or line breaks, into the secret that openai-api-key refers to, or on your own machine: export OPENAI_API_KEY=...`,
  })),
  CODEX_KEY_PROXY_FAILED: machine(({ problem }: Strings<"problem">) => ({
    message: `The proxy that keeps the API key from the agent ("codex responses-api-proxy") did not start: ${problem}`,
    remedy: `Run "npm install -g @openai/codex@latest", then start the loop again.`,
  })),
  CODEX_INSTALL_FAILED: machine(({ version, problem }: Strings<"version" | "problem">) => ({
    message: `Codex ${version} could not be installed: ${problem}`,
    remedy: `Name a version that the registry has (codex-version: "0.171.0"), or a Codex that is already installed (codex-bin: /usr/local/bin/codex).`,
  })),
  AGENT_COMMAND_NOT_FOUND: usage(({ program, asPath }: { program: string; asPath: boolean }) => ({
    message: asPath
      ? `The agent command ${program} does not exist or is not executable.`
      : `The agent command "${program}" is not on the PATH.`,
    remedy: `${asPath ? `Make it executable (chmod +x ${quoteWord(program)}), or start` : "Start"} the template with the absolute path of another program: agent_command_template = "/path/to/agent {prompt_file} {workspace}"`,
  })),
  ISOLATION_UNAVAILABLE: usage(({ choice, tried }: Strings<"choice" | "tried">) => ({
    message: `isolation = "${choice}" does not work on this machine: ${tried}.`,
    remedy: `It needs passwordless sudo, or unprivileged user namespaces ("sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0" on Ubuntu 24.04). On a machine without secrets, switch it off: in the config isolation = "none", below the step's "with:" isolation: none`,
  })),
  HARD_LINK_KEPT: usage(({ path, problem }: Strings<"path" | "problem">) => ({
    message: `The file ${path} has another name outside the workspace (a hard link), which the agent could write to, and it cannot be replaced by a copy: ${problem}.`,
    remedy: `Replace it yourself: cp -p FILE FILE.copy && mv FILE.copy FILE. Package managers make such links: "pnpm install --package-import-method=copy" makes none.`,
  })),
  ACTION_IN_WORKSPACE: usage(({ folder }: Strings<"folder">) => ({
    message: `The action runs from ${folder}, which is in the workspace: the agent could rewrite the post step, which runs with the job's token.`,
    remedy: `Name a published version instead of a path: uses: owner/codex-self-iter@v1`,
  })),

  ...SERVER_ERRORS,
} as const satisfies Record<string, Row<never>>;

/** A value that an input does not take: what was found, what is expected, and a line that works. */
type Wrong = "found" | "expected" | "example";
