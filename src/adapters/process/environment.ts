import { tmpdir } from "node:os";
import { STATE_DIR_MARKER } from "./kill-tree.ts";

export type EnvVars = Readonly<Record<string, string | undefined>>;

/** The runner empties RUNNER_TEMP after each job. */
export function temporaryFolderOf(source: EnvVars): string {
  return source["RUNNER_TEMP"] ?? tmpdir();
}

/** Leaves out every token of a workflow run (`GITHUB_*`, `ACTIONS_*`, `INPUT_*`, `RUNNER_*`). The user names more variables in `pass`. */
export function buildAgentEnvironment(
  source: EnvVars,
  pass: readonly string[],
  extra: Record<string, string> = {},
): Record<string, string> {
  const environment: Record<string, string> = { PATH: "/usr/local/bin:/usr/bin:/bin" };
  for (const name of [...PASSED_NAMES, ...pass]) {
    const value = source[name];
    if (value !== undefined) environment[name] = value;
  }
  // Output goes to a log, where colours are noise.
  if (!pass.includes("TERM")) environment["TERM"] = "dumb";
  return { ...environment, ...extra };
}

const PASSED_NAMES = [
  ..."PATH HOME USER LOGNAME SHELL TMPDIR TZ LANG LC_ALL LC_CTYPE".split(" "),
  // How to reach the provider from behind a company's proxy.
  ..."SSL_CERT_FILE SSL_CERT_DIR NODE_EXTRA_CA_CERTS REQUESTS_CA_BUNDLE CURL_CA_BUNDLE".split(" "),
  ..."http_proxy https_proxy all_proxy no_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY".split(" "),
  // Read by `scripts/invoke-codex-agent.sh`.
  ..."CODEX_HOME CODEX_BIN CODEX_SELF_ITER_AGENT_MODE CODEX_SELF_ITER_CODEX_ARGS CODEX_SELF_ITER_SESSION_FILE NVM_DIR".split(" "),
  STATE_DIR_MARKER,
];
