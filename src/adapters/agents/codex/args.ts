import type { CodexSettings } from "../../../config/settings.ts";
import { userError } from "../../../errors/user-error.ts";
import { STATE_DIR_MARKER, TURN_MARKER } from "../../process/kill-tree.ts";

export type CodexCall = {
  readonly workspace: string;
  readonly sandbox: CodexSettings["sandbox"];
  readonly schemaFile: string | null;
  /** The thread to go on with; `null` begins one. */
  readonly threadId: string | null;
  /** Where the key proxy listens, ending in `/v1`; `null` where there is none. */
  readonly proxyUrl: string | null;
  /** Variables that the commands which Codex starts must carry, so that they can be found when they outlive it. */
  readonly marks: Readonly<Record<string, string>>;
};

/**
 * The arguments of one `codex exec`, whose prompt comes on stdin. A resumed call takes the options of `exec` in front of
 * `resume`, which has fewer of its own (0.169: no `-s`, `-C`, `--add-dir`, `-p`).
 *
 * There is no `-o`: Codex would write the agent's words, outside its sandbox, to a file that the agent could have replaced
 * by a link. The final message is in the events.
 */
export function buildCodexArguments(settings: CodexSettings, call: CodexCall): readonly string[] {
  return [
    "exec",
    // The user's come first: `--image` takes all the words up to the next option.
    ...settings.args,
    ...(settings.ignoreUserConfig ? ["--ignore-user-config"] : []),
    ...(settings.session === "fresh" ? ["--ephemeral"] : []),
    ...(settings.model === null ? [] : ["--model", settings.model]),
    ...(settings.effort === null ? [] : override("model_reasoning_effort", settings.effort)),
    ...(settings.mode === "bypass" ? ["--dangerously-bypass-approvals-and-sandbox"] : ["--sandbox", call.sandbox]),
    ...buildEnvironmentPolicy(settings.limits.environment, call.marks),
    ...(call.proxyUrl === null ? [] : buildProxyProvider(call.proxyUrl, settings.limits.idleMs)),
    ...(call.schemaFile === null ? [] : ["--output-schema", call.schemaFile]),
    "--skip-git-repo-check",
    "--json",
    "--cd",
    call.workspace,
    ...(call.threadId === null ? [] : ["resume", call.threadId]),
    "-",
  ];
}

/**
 * Refuses arguments of the user's that would undo what the loop relies on, or that it gives itself. Throws
 * `CODEX_ARGS_REFUSED`. It guards against a mistake, not against the user.
 */
export function refuseUnsafeArguments(args: readonly string[]): void {
  for (const [index, argument] of args.entries()) {
    const why = argument.startsWith("-") ? refuseOption(argument, args[index + 1]) : refuseWord(args[index - 1]);
    if (why !== null) throw userError("CODEX_ARGS_REFUSED", { argument, reason: why });
  }
}

/** The variables of the environment that carry credentials of Codex itself: a command of the agent has no use for them. */
const CODEX_CREDENTIALS = new Set(["CODEX_API_KEY", "CODEX_ACCESS_TOKEN"]);

/** What `inherit = "core"` stands for in Codex 0.169, and the marks. */
const CORE_VARIABLES = [
  "HOME",
  "LOGNAME",
  "PATH",
  "SHELL",
  "USER",
  "USERNAME",
  "TMPDIR",
  "TEMP",
  "TMP",
  "LANG",
  "LC_*",
  TURN_MARKER,
  STATE_DIR_MARKER,
];

/** Codex hands its whole environment to the agent's commands unless told otherwise. */
function buildEnvironmentPolicy(passed: readonly string[], marks: CodexCall["marks"]): readonly string[] {
  const names = passed.filter((name) => !CODEX_CREDENTIALS.has(name));
  if (names.length === 0) {
    const set = Object.entries(marks).flatMap(([name, value]) => override(`shell_environment_policy.set.${name}`, value));
    return [...override("shell_environment_policy.inherit", "core"), ...set];
  }
  const allowed = JSON.stringify([...CORE_VARIABLES, ...names]);
  return [...override("shell_environment_policy.inherit", "all"), "-c", `shell_environment_policy.include_only=${allowed}`];
}

/**
 * Without `env_key`, Codex holds no key and sends none: the proxy puts it in. A stream that the provider cuts stays open at
 * the proxy's near end (measured, Codex 0.169), so Codex must give it up, and ask again, before the loop gives the turn up.
 */
function buildProxyProvider(proxyUrl: string, idleMs: number): readonly string[] {
  const streamIdleMs = Math.min(STREAM_IDLE_MS_MAX, Math.ceil(idleMs * STREAM_IDLE_SHARE));
  const provider = `{name="key proxy",base_url=${JSON.stringify(proxyUrl)},wire_api="responses",stream_idle_timeout_ms=${streamIdleMs}}`;
  return [...override("model_provider", PROXY_PROVIDER), "-c", `model_providers.${PROXY_PROVIDER}=${provider}`];
}

const PROXY_PROVIDER = "codex-self-iter-proxy";

/** Codex's own default (0.169). */
const STREAM_IDLE_MS_MAX = 300_000;
/** Of the loop's own limit for a silent turn. */
const STREAM_IDLE_SHARE = 0.7;

/** `-c key=value`; the value is TOML, and a JSON string is a TOML string. */
function override(key: string, value: string): readonly string[] {
  return ["-c", `${key}=${JSON.stringify(value)}`];
}

const REFUSED_OPTIONS: readonly { readonly names: RegExp; readonly why: string }[] = [
  { names: /^--(?:dangerously-.*|yolo|full-auto|approve-for-me)$/, why: `it changes the sandbox; set sandbox or agent_mode instead` },
  { names: /^(?:-s.*|--sandbox)$/, why: `set sandbox instead` },
  { names: /^--trust$/, why: `it would let a file of the workspace start programs outside the sandbox` },
  { names: /^(?:-C.*|--cd|--worktree)$/, why: `the agent must work in the loop's workspace; name it with --workspace` },
  { names: /^(?:-m.*|--model)$/, why: `set model instead` },
  {
    names: /^(?:-o.*|--output-last-message|--output-schema|--json|--ephemeral|--ignore-user-config|--skip-git-repo-check)$/,
    why: `the loop decides on it itself`,
  },
  { names: /^(?:-h|--help|-V|--version|-|--)$/, why: `it keeps Codex from reading the prompt` },
];

const REFUSED_KEYS =
  /^(?:sandbox_|shell_environment_policy|model_providers?(?:\.|$)|projects(?:\.|$)|approval|permissions(?:\.|$)|default_permissions)/;

function refuseOption(argument: string, next: string | undefined): string | null {
  const name = argument.startsWith("--") ? (argument.split("=", 1)[0] ?? argument) : argument;
  if (name === "--config" || (argument.startsWith("-c") && !argument.startsWith("--"))) {
    const assignment = name === "--config" ? argument.slice("--config".length) : argument.slice("-c".length);
    const key = (assignment === "" ? (next ?? "") : assignment.replace(/^=/, "")).split("=", 1)[0] ?? "";
    return REFUSED_KEYS.test(key.replaceAll(/["'\s]/g, "")) ? `the loop decides on ${key.trim()} itself` : null;
  }
  return REFUSED_OPTIONS.find(({ names }) => names.test(name))?.why ?? null;
}

/** A word is the value of an option, or else a prompt or a subcommand. */
function refuseWord(previous: string | undefined): string | null {
  return previous?.startsWith("-") === true ? null : `it would be taken for a prompt or a subcommand`;
}
