import { tmpdir } from "node:os";
import { STATE_DIR_MARKER } from "./kill-tree.ts";

/** A process environment to choose from, such as `process.env`. */
export type EnvironmentSource = Readonly<Record<string, string | undefined>>;

/** For files of a run's own: the runner's folder, which it empties with the job whatever became of us, or the machine's. */
export function temporaryFolderOf(source: EnvironmentSource): string {
  return source["RUNNER_TEMP"] ?? tmpdir();
}

export type EnvironmentOptions = {
  /** Names that the user passes on. */
  readonly pass: readonly string[];
  /** Set as given, over everything else. */
  readonly extra?: Readonly<Record<string, string>>;
};

/**
 * Makes the environment of the agent and of the verify command by hand: the names below, and those that the user named.
 * Everything else stays out, and with it every token of a workflow run: `GITHUB_*`, `ACTIONS_*`, `INPUT_*`, `RUNNER_*`.
 */
export function buildAgentEnvironment(source: EnvironmentSource, options: EnvironmentOptions): Record<string, string> {
  const environment: Record<string, string> = { PATH: DEFAULT_PATH };
  for (const name of [...PASSED_NAMES, ...options.pass]) {
    const value = source[name];
    if (value !== undefined) environment[name] = value;
  }
  // Nobody is at a terminal, and colours would only have to be taken out again; a user who names TERM gets their own.
  if (!options.pass.includes("TERM")) environment["TERM"] = "dumb";
  return { ...environment, ...options.extra };
}

const DEFAULT_PATH = "/usr/local/bin:/usr/bin:/bin";

const PASSED_NAMES = [
  "PATH",
  "HOME",
  "USER",
  "LOGNAME",
  "SHELL",
  "TMPDIR",
  "TZ",
  "LANG",
  "LC_ALL",
  "LC_CTYPE",
  // Without these a machine behind a company's proxy does not reach the provider.
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
  "NODE_EXTRA_CA_CERTS",
  "REQUESTS_CA_BUNDLE",
  "CURL_CA_BUNDLE",
  "http_proxy",
  "https_proxy",
  "all_proxy",
  "no_proxy",
  "HTTP_PROXY",
  "HTTPS_PROXY",
  "ALL_PROXY",
  "NO_PROXY",
  // What `scripts/invoke-codex-agent.sh` reads.
  "CODEX_HOME",
  "CODEX_BIN",
  "CODEX_SELF_ITER_AGENT_MODE",
  "CODEX_SELF_ITER_CODEX_ARGS",
  "CODEX_SELF_ITER_SESSION_FILE",
  "NVM_DIR",
  // The marker by which a killed run's processes are found again.
  STATE_DIR_MARKER,
] as const;
