import { readFileSync } from "node:fs";
import { userError } from "../errors/user-error.ts";

/** The current workflow run, from the runner's `GITHUB_*` variables (docs.github.com, "Default environment variables"). */
export type RunContext = {
  readonly owner: string;
  readonly repo: string;
  readonly serverUrl: string;
  readonly apiUrl: string;
  /** Empty on a server without GraphQL; undefined if the runner does not set it. */
  readonly graphqlUrl?: string | undefined;
  readonly workspace: string;
  /** RUNNER_TEMP, removed after the job. */
  readonly temp: string;
  readonly eventName: string;
  readonly event: Payload;
  /** In full: `refs/heads/main`, `refs/pull/7/merge`. */
  readonly ref: string;
  readonly actor: string;
  /** Who started this attempt. `actor` started the first one. */
  readonly triggeringActor: string;
  readonly runId: number;
  readonly attempt: number;
  readonly runUrl: string;
  /** Null if this run cannot dispatch its workflow: one in another repository, one that GitHub made, or one that nothing names. */
  readonly workflow: Workflow | null;
};

/** `path` is `.github/workflows/loop.yml` (without its folder if the server does not name it), `file` is `loop.yml`, `ref` is the ref whose version runs: `refs/heads/main`. */
export type Workflow = { readonly path: string; readonly file: string; readonly ref: string };

export type Payload = Readonly<Record<string, unknown>>;

const WORKFLOW_REF = /^([^/]+\/[^/]+)\/(\.github\/workflows\/([^/]+\.ya?ml))@(refs\/.+)$/;
/** GitHub sends payloads of up to 25 MB. */
const EVENT_BYTES_MAX = 32 * 1024 * 1024;

/** Reads the run's context. Throws NOT_IN_A_WORKFLOW if a variable is missing that every runner sets. */
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
    graphqlUrl: env["GITHUB_GRAPHQL_URL"],
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

/** `GITHUB_WORKFLOW_REF` is `owner/repo/.github/workflows/file.yml@refs/heads/x`; in a reusable workflow it names the caller. */
function readWorkflow(text: string, repository: string): Workflow | null {
  const [, repositoryOfPath, path = "", file = "", ref = ""] = WORKFLOW_REF.exec(text) ?? [];
  if (repositoryOfPath?.toLowerCase() !== repository.toLowerCase()) return null;
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
    // `act` may run without a payload; the code that needs a value of it handles its absence.
    return {};
  }
}

export function get(payload: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => (typeof value === "object" && value !== null ? (value as Payload)[key] : undefined), payload);
}

export function getString(payload: unknown, ...keys: readonly string[]): string {
  const value = get(payload, ...keys);
  return typeof value === "string" ? value : "";
}
