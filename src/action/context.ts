import { readFileSync } from "node:fs";

import { userError } from "../errors/user-error.ts";

/** The workflow run that this is, as the runner tells it in `GITHUB_*`. */
export type RunContext = {
  readonly owner: string;
  readonly repo: string;
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly workspace: string;
  /** RUNNER_TEMP: gone with the job. */
  readonly temp: string;
  readonly eventName: string;
  readonly event: Payload;
  /** In full: `refs/heads/main`, `refs/pull/7/merge`. */
  readonly ref: string;
  readonly actor: string;
  /** Who began this attempt. */
  readonly triggeringActor: string;
  readonly runId: number;
  readonly attempt: number;
  readonly runUrl: string;
  /** `null` where the workflow cannot be started by its own run: one of another repository, or of GitHub's own making. */
  readonly workflow: Workflow | null;
};

export type Workflow = {
  /** `.github/workflows/loop.yml` */
  readonly path: string;
  /** `loop.yml` */
  readonly file: string;
  /** The ref whose version runs: `refs/heads/main`. */
  readonly ref: string;
};

/** What GitHub sent; nothing in it can be relied on. */
export type Payload = Readonly<Record<string, unknown>>;

const WORKFLOW_REF = /^([^/]+\/[^/]+)\/(\.github\/workflows\/([^/]+\.ya?ml))@(refs\/.+)$/;
/** GitHub's largest event is 25 MB; an event that was cut is none. */
const EVENT_BYTES_MAX = 32 * 1024 * 1024;

/** Reads the run's context. Throws NOT_IN_A_WORKFLOW where a variable is missing that every runner sets. */
export function readContext(env: Readonly<Record<string, string | undefined>>): RunContext {
  const requireEnv = (name: string): string => {
    const value = env[name];
    if (value === undefined || value === "") throw userError("NOT_IN_A_WORKFLOW", { variable: name });
    return value;
  };
  const repository = requireEnv("GITHUB_REPOSITORY");
  const [owner = "", repo = ""] = repository.split("/");
  const serverUrl = requireEnv("GITHUB_SERVER_URL").replace(/\/+$/, "");
  const runId = Number(requireEnv("GITHUB_RUN_ID"));
  const actor = requireEnv("GITHUB_ACTOR");
  return {
    owner,
    repo,
    serverUrl,
    apiUrl: requireEnv("GITHUB_API_URL").replace(/\/+$/, ""),
    workspace: requireEnv("GITHUB_WORKSPACE"),
    temp: requireEnv("RUNNER_TEMP"),
    eventName: requireEnv("GITHUB_EVENT_NAME"),
    event: readEvent(env["GITHUB_EVENT_PATH"]),
    ref: requireEnv("GITHUB_REF"),
    actor,
    triggeringActor: env["GITHUB_TRIGGERING_ACTOR"] ?? actor,
    runId,
    attempt: Number(env["GITHUB_RUN_ATTEMPT"] ?? 1),
    runUrl: `${serverUrl}/${repository}/actions/runs/${runId}`,
    workflow: readWorkflow(env["GITHUB_WORKFLOW_REF"] ?? "", repository),
  };
}

/** `GITHUB_WORKFLOW_REF` is `owner/repo/.github/workflows/file.yml@refs/heads/x`; in a reusable workflow it is the caller's. */
function readWorkflow(text: string, repository: string): Workflow | null {
  const [, where, path = "", file = "", ref = ""] = WORKFLOW_REF.exec(text) ?? [];
  if (where?.toLowerCase() !== repository.toLowerCase()) return null;
  return { path, file, ref };
}

function readEvent(path: string | undefined): Payload {
  if (path === undefined || path === "") return {};
  try {
    const bytes = readFileSync(path);
    if (bytes.length > EVENT_BYTES_MAX) return {};
    const value: unknown = JSON.parse(bytes.toString("utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Payload) : {};
  } catch {
    // `act` and tests may run without one; what an event must say is asked for where it is needed.
    return {};
  }
}

/** A value some levels down in a payload; `undefined` where there is none. */
export function get(payload: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => (typeof value === "object" && value !== null ? (value as Payload)[key] : undefined), payload);
}

export function getString(payload: unknown, ...keys: readonly string[]): string {
  const value = get(payload, ...keys);
  return typeof value === "string" ? value : "";
}
