import type { CodexSettings } from "../../../config/settings.ts";
import { userError } from "../../../errors/user-error.ts";
import { STATE_DIR_MARKER, TURN_MARKER } from "../../process/kill-tree.ts";

export type CodexCall = {
  readonly workspace: string;
  readonly sandbox: CodexSettings["sandbox"];
  readonly schemaFile: string | null;
  readonly threadId: string | null;
  readonly proxyUrl: string | null;
  /** Variables that identify the processes of this turn; Codex must pass them to the agent's commands. */
  readonly markers: Readonly<Record<string, string>>;
};

/**
 * Returns the arguments of `codex exec`, which reads the prompt from stdin. Options must precede `resume`, which has fewer of
 * its own (0.169: no `-s`, `-C`, `--add-dir`, `-p`). There is no `-o`: Codex would write, outside its sandbox, to a file that
 * the agent could replace with a link.
 */
export function buildCodexArguments(settings: CodexSettings, call: CodexCall): readonly string[] {
  return [
    "exec",
    // First, because `--image` consumes every word up to the next option.
    ...settings.args,
    ...(settings.ignoreUserConfig ? ["--ignore-user-config"] : []),
    ...(settings.model === null ? [] : ["--model", settings.model]),
    ...(settings.effort === null ? [] : override("model_reasoning_effort", settings.effort)),
    ...(settings.mode === "bypass" ? ["--dangerously-bypass-approvals-and-sandbox"] : ["--sandbox", call.sandbox]),
    ...environmentPolicy(settings.limits.environment, call.markers),
    ...(call.proxyUrl === null ? [] : proxyProvider(call.proxyUrl, settings.limits.idleMs)),
    ...(call.schemaFile === null ? [] : ["--output-schema", call.schemaFile]),
    "--skip-git-repo-check",
    "--json",
    "--cd",
    call.workspace,
    ...(call.threadId === null ? [] : ["resume", call.threadId]),
    "-",
  ];
}

/** The variables of `inherit = "core"` in Codex 0.169, and the markers. */
const CORE_VARIABLES = [..."HOME LOGNAME PATH SHELL USER USERNAME TMPDIR TEMP TMP LANG LC_*".split(" "), TURN_MARKER, STATE_DIR_MARKER];

/** By default, Codex passes its whole environment to the agent's commands. */
function environmentPolicy(passed: readonly string[], markers: CodexCall["markers"]): readonly string[] {
  // The agent's commands do not need the credentials of Codex itself.
  const names = passed.filter((name) => name !== "CODEX_API_KEY" && name !== "CODEX_ACCESS_TOKEN");
  if (names.length === 0) {
    const set = Object.entries(markers).flatMap(([name, value]) => override(`shell_environment_policy.set.${name}`, value));
    return [...override("shell_environment_policy.inherit", "core"), ...set];
  }
  const allowed = JSON.stringify([...CORE_VARIABLES, ...names]);
  return [...override("shell_environment_policy.inherit", "all"), "-c", `shell_environment_policy.include_only=${allowed}`];
}

/**
 * Without `env_key`, Codex sends no key; the proxy adds it. The proxy keeps a stream open that the provider has cut (measured,
 * Codex 0.169), so Codex must time out and retry before the loop's own idle limit stops the turn.
 */
function proxyProvider(proxyUrl: string, idleMs: number): readonly string[] {
  // The maximum is the default of Codex 0.169.
  const streamIdleMs = Math.min(300_000, Math.ceil(idleMs * 0.7));
  const provider = `{name="key proxy",base_url=${JSON.stringify(proxyUrl)},wire_api="responses",stream_idle_timeout_ms=${streamIdleMs}}`;
  return [...override("model_provider", "codex-self-iter-proxy"), "-c", `model_providers.codex-self-iter-proxy=${provider}`];
}

/** `-c key=value`; the value is TOML, and a JSON string is valid TOML. */
function override(key: string, value: string): readonly string[] {
  return ["-c", `${key}=${JSON.stringify(value)}`];
}

/** Throws `CODEX_ARGS_REFUSED` for user arguments that would break what the loop relies on, or that the loop sets itself. */
export function refuseUnsafeArguments(args: readonly string[]): void {
  for (const [index, argument] of args.entries()) {
    const isValue = !argument.startsWith("-") && args[index - 1]?.startsWith("-") === true;
    const reason = isValue ? null : refuseArgument(argument, args[index + 1]);
    if (reason !== null) throw userError("CODEX_ARGS_REFUSED", { argument, reason });
  }
}

const REFUSED_OPTIONS = [
  { names: /^--(?:dangerously-.*|yolo|full-auto|approve-for-me)$/, reason: `it changes the sandbox; set sandbox or agent_mode instead` },
  { names: /^(?:-s.*|--sandbox)$/, reason: `set sandbox instead` },
  { names: /^--trust$/, reason: `it would let a file of the workspace start programs outside the sandbox` },
  { names: /^(?:-C.*|--cd|--worktree)$/, reason: `the agent must work in the loop's workspace; set it with --workspace` },
  { names: /^(?:-m.*|--model)$/, reason: `set model instead` },
  {
    names: /^(?:-o.*|--output-last-message|--output-schema|--json|--ephemeral|--ignore-user-config|--skip-git-repo-check)$/,
    reason: `the loop sets it itself`,
  },
  { names: /^(?:-h|--help|-V|--version|-|--)$/, reason: `Codex would not read the prompt` },
];

const REFUSED_KEYS =
  /^(?:sandbox_|shell_environment_policy|model_providers?(?:\.|$)|projects(?:\.|$)|approval|permissions(?:\.|$)|default_permissions)/;

function refuseArgument(argument: string, next: string | undefined): string | null {
  if (!argument.startsWith("-")) return `Codex would take it for a prompt or a subcommand`;
  const name = argument.startsWith("--") ? (argument.split("=", 1)[0] ?? argument) : argument;
  if (name === "--config" || (argument.startsWith("-c") && !argument.startsWith("--"))) {
    const assignment = argument.slice((name === "--config" ? "--config" : "-c").length);
    const key = (assignment === "" ? (next ?? "") : assignment.replace(/^=/, "")).split("=", 1)[0] ?? "";
    return REFUSED_KEYS.test(key.replaceAll(/["'\s]/g, "")) ? `the loop sets ${key.trim()} itself` : null;
  }
  return REFUSED_OPTIONS.find(({ names }) => names.test(name))?.reason ?? null;
}
