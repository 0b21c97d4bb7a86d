import { join, resolve } from "node:path";
import type { Host, Spec } from "../core/chain/spec.ts";
import { NO_DAY_USE } from "../core/chain/day-use.ts";
import { REVIEW_FILES } from "../core/policy/review-paths.ts";
import { oneLine } from "../core/text/text.ts";
import { userError } from "../errors/user-error.ts";
import { renderLine } from "./example-line.ts";
import { checkStateDir, nameOf, validateSettings } from "./validate.ts";
import { defaultOf, INPUT_LIST, type InputValues } from "./inputs/inputs.ts";
import { buildCommitPolicy } from "./commit-policy.ts";
import { isOfOriginal } from "./original-config.ts";
import type { ActionSettings, AgentSettings, Settings, TurnLimits, VerifySettings } from "./settings.ts";
import { parseToml } from "./toml.ts";

export type SettingsRequest = {
  readonly inputs: Partial<InputValues>;
  /** Relative to `cwd`; null is `cwd`. */
  readonly workspace: string | null;
  /** Relative to `cwd`; null is the input `config`, which is relative to the workspace, or the usual name there. */
  readonly config: string | null;
  /** False: end the run instead of waiting. */
  readonly wait: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly host: Host;
};

export type ConfigFiles = {
  /** Returns null if nothing exists at the path. Follows symlinks. */
  kindOf(path: string): Promise<"file" | "folder" | "other" | null>;
  /** Throws CONFIG_UNREADABLE, also for a file that is too large. */
  readText(path: string): Promise<string>;
};

export const CONFIG_FILE_NAME = "codex-self-iter.toml";
/** The model's key is neither a TOML key nor a flag, where others could read it. */
export const API_KEY_VARIABLE = "OPENAI_API_KEY";

/** Values of the `stop` input, in any letter case, that do not stop the loop. */
const NO_STOP: ReadonlySet<string> = new Set(["", "false", "0", "no", "off"]);
const STOP_CHARS_MAX = 200;

/** The inputs that are lists of patterns. */
const PATTERN_LISTS = ["protected_paths", "secret_scan_allow", "frozen_paths", "review_paths"] as const;

/** Returns the absolute path of the workspace. Throws WORKSPACE_MISSING, WORKSPACE_NOT_A_FOLDER. */
export async function resolveWorkspace(
  { cwd, workspace }: Pick<SettingsRequest, "cwd" | "workspace">,
  files: Pick<ConfigFiles, "kindOf">,
): Promise<string> {
  const path = resolve(cwd, workspace ?? ".");
  const kind = await files.kindOf(path);
  if (kind === null) throw userError("WORKSPACE_MISSING", { path });
  if (kind !== "folder") throw userError("WORKSPACE_NOT_A_FOLDER", { path });
  return path;
}

/** Resolves the settings: an input overrides the TOML file, which overrides the default. Throws a `UserError` for invalid ones. */
export async function resolveSettings(request: SettingsRequest, files: ConfigFiles): Promise<Settings> {
  const workspace = await resolveWorkspace(request, files);
  const configFile = await findConfigFile(request, workspace, files);
  const fromFile = configFile === null ? {} : parseToml(await files.readText(configFile), configFile);
  const isOriginal = request.config !== null && isOfOriginal(fromFile);
  const values = chooseValues(request.inputs, isOriginal ? { max_iterations: 0, ...fromFile } : fromFile, request.host);
  validateSettings(values, request.host);
  const isCounted = (request.inputs.session_iterations ?? fromFile.session_iterations) !== undefined;
  const at = (path: string) => resolvePath(workspace, path, request.env);
  const stateDir = at(values.state_dir);
  checkStateDir(stateDir, workspace, request.host);
  const own = {
    workspace,
    taskFile: at(values.task_file),
    planFile: at(values.plan_file),
    globalStopFile: join(workspace, values.global_stop_file_name),
  };
  return {
    ...own,
    stateDir,
    stopFile: join(stateDir, values.stop_file_name),
    lockFile: join(stateDir, values.lock_file_name),
    spec: buildSpec({ ...values, session_iterations: chooseSessionIterations(values, isCounted) }, request.wait),
    deprecations: listDeprecations(values, request.host),
    isolation: values.isolation,
    freeBytesMin: values.min_free_bytes,
    agent: buildAgent(values, at, request.env, request.inputs.idle_timeout_sec ?? fromFile.idle_timeout_sec ?? null),
    verify: buildVerify(values),
    reviewPaths: [...REVIEW_FILES, ...values.review_paths],
    patternLists: PATTERN_LISTS.filter((key) => values[key].length > 0).map((key) => ({
      name: nameOf(request.host, key),
      patterns: values[key],
    })),
    commit: values.commit,
    commitPolicy: buildCommitPolicy(values, { ...own, configFile: configPath(request, workspace) }, request.host),
    scansTokens: values.secret_scan === "all",
    goal: nullIfEmpty(values.goal),
    reset: values.reset,
    configFile,
    action: buildAction(values),
  };
}

function chooseValues(inputs: Partial<InputValues>, fromFile: Partial<InputValues>, host: Host): InputValues {
  const defaults = Object.fromEntries(INPUT_LIST.map(([key, input]) => [key, defaultOf(input, host)]));
  const sources: readonly Readonly<Record<string, unknown>>[] = [inputs, fromFile, defaults];
  const chosen = INPUT_LIST.map(([key]) => [key, sources.find((source) => source[key] !== undefined)?.[key]]);
  // Every source was checked against the record that the type is made from.
  return Object.fromEntries(chosen) as InputValues;
}

async function findConfigFile(request: SettingsRequest, workspace: string, files: ConfigFiles): Promise<string | null> {
  const isNamed = request.config !== null || (request.inputs.config ?? "") !== "";
  const file = configPath(request, workspace);
  const kind = await files.kindOf(file);
  if (kind === null && isNamed) {
    const flag = request.host === "github" ? `"${renderLine("github", "config", CONFIG_FILE_NAME)}"` : "--config";
    throw userError("CONFIG_MISSING", { file, flag });
  }
  if (kind === null) return null;
  if (kind !== "file")
    throw userError("CONFIG_UNREADABLE", { file, problem: kind === "folder" ? "it is a folder" : "it is not a regular file" });
  return file;
}

/** The path of the configuration file, which need not exist. */
function configPath(request: SettingsRequest, workspace: string): string {
  const input = request.inputs.config ?? "";
  if (request.config !== null) return resolve(request.cwd, request.config);
  return resolvePath(workspace, input === "" ? CONFIG_FILE_NAME : input, request.env);
}

/** Paths are relative to the workspace, so that a configuration does not depend on the current folder. */
function resolvePath(workspace: string, path: string, env: SettingsRequest["env"]): string {
  const home = env["HOME"];
  if (home !== undefined && home !== "" && (path === "~" || path.startsWith("~/"))) return join(home, path.slice(1));
  return resolve(workspace, path);
}

/** What the values of the deprecated `session` stand for. */
const SESSION_ITERATIONS = { resume: 0, fresh: 1 } as const;

function chooseSessionIterations({ session, session_iterations: iterations }: InputValues, isCounted: boolean): number {
  return isCounted || session === "default" ? iterations : SESSION_ITERATIONS[session];
}

function listDeprecations({ session }: InputValues, host: Host): readonly string[] {
  if (session === "default") return [];
  const replacement = renderLine(host, "session_iterations", SESSION_ITERATIONS[session]);
  return [`${renderLine(host, "session", session)} is deprecated. Write: ${replacement}`];
}

function buildSpec(values: InputValues, wait: boolean): Spec {
  const { price_input_usd: inputUsd, price_cached_input_usd: cachedUsd, price_output_usd: outputUsd } = values;
  return {
    mode: values.mode,
    promise: { token: values.completion_promise, match: values.completion_match, confirmations: values.completion_confirmations },
    gates: { plan: values.plan_gate, noChange: values.no_change_gate, verify: values.verify_command === "" ? null : values.verify_on },
    limits: {
      iterationsMax: nullIfZero(values.max_iterations),
      tokensMax: nullIfZero(values.max_total_tokens),
      costUsdMax: nullIfZero(values.max_cost_usd),
      durationMsMax: nullIfZero(toMs(values.max_duration_hours * 3600)),
      stagnationMax: nullIfZero(values.max_stagnation),
      consecutiveErrorsMax: values.max_consecutive_errors,
      outageMsMax: toMs(values.max_outage_hours * 3600),
    },
    run: {
      iterationsMax: nullIfZero(values.iterations),
      durationMsMax: nullIfZero(toMs(values.run_minutes * 60)),
      waitMsMax: wait ? nullIfZero(toMs(values.max_wait_sec)) : 0,
    },
    day: {
      iterationsMax: nullIfZero(values.max_iterations_per_day),
      costUsdMax: nullIfZero(values.max_cost_usd_per_day),
      others: NO_DAY_USE,
    },
    backoff: {
      baseMs: toMs(values.backoff_base_sec, 0),
      maxMs: toMs(values.backoff_max_sec, 0),
      noChangeMs: toMs(values.no_change_backoff_sec, 0),
      continueFalseMs: toMs(values.continue_false_backoff_sec, 0),
      plannerStopMs: toMs(values.planner_stop_backoff_sec, 0),
    },
    prices:
      inputUsd > 0 || outputUsd > 0
        ? { inputUsd, cachedInputUsd: cachedUsd > 0 ? cachedUsd : inputUsd, cacheWriteUsd: inputUsd, outputUsd }
        : null,
    sessionIterations: nullIfZero(values.session_iterations),
    hints: { planner: values.planner_model_hint, reviewer: values.reviewer_model_hint },
    historyTail: values.history_tail,
  };
}

function buildVerify(values: InputValues): VerifySettings | null {
  if (values.verify_command === "") return null;
  return {
    command: values.verify_command,
    deadlineMs: toMs(values.verify_timeout_sec),
    in: values.verify_in,
    caches: [...new Set(values.verify_cache.map((path) => path.replace(/\/+$/, "")))],
    frozenPaths: values.frozen_paths,
  };
}

function buildAgent(values: InputValues, at: (path: string) => string, env: SettingsRequest["env"], idleSec: number | null): AgentSettings {
  const deadlineMs = toMs(values.command_timeout_sec);
  const isCommand = values.agent_command_template.length > 0;
  const idleSeconds = isCommand ? (idleSec ?? 0) : values.idle_timeout_sec;
  const limits: TurnLimits = {
    deadlineMs,
    idleMs: idleSeconds === 0 ? deadlineMs : toMs(idleSeconds),
    environment: [...new Set(values.agent_env)],
  };
  if (isCommand) return { kind: "command", limits, template: values.agent_command_template };
  const apiKey = values.openai_api_key === "" ? (env[API_KEY_VARIABLE]?.trim() ?? "") : values.openai_api_key;
  return {
    kind: "codex",
    limits,
    binary: values.codex_bin === "" ? null : at(values.codex_bin),
    home: values.codex_home === "" ? null : at(values.codex_home),
    model: nullIfEmpty(values.model),
    effort: values.effort === "default" ? null : values.effort,
    sandbox: values.sandbox,
    mode: values.agent_mode,
    args: values.codex_args,
    ignoreUserConfig: values.ignore_user_config,
    apiKey: nullIfEmpty(apiKey),
    upstreamUrl: nullIfEmpty(values.upstream_url),
  };
}

function buildAction(values: InputValues): ActionSettings {
  return {
    redispatch: values.redispatch,
    ciWorkflows: [...new Set(values.ci_workflows)],
    pullRequest: values.pull_request,
    comment: values.comment,
    issueNumber: nullIfZero(values.issue_number),
    dryRun: values.dry_run,
    codexVersion: values.codex_version,
    stop: NO_STOP.has(values.stop.trim().toLowerCase()) ? null : oneLine(values.stop, STOP_CHARS_MAX),
  };
}

/** Rounds to milliseconds, but a small limit never to 0, which means "no limit". */
function toMs(seconds: number, msMin: number = 1): number {
  return seconds === 0 ? 0 : Math.max(msMin, Math.round(seconds * 1000));
}

function nullIfZero(value: number): number | null {
  return value === 0 ? null : value;
}

function nullIfEmpty(text: string): string | null {
  return text === "" ? null : text;
}
