import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import { userError } from "../../errors/user-error.ts";
import { errorCode } from "../fs/errno.ts";
import { STATE_DIR_MARKER } from "./kill-tree.ts";

export type EnvVars = Readonly<Record<string, string | undefined>>;

/** The runner empties RUNNER_TEMP after each job. */
export function temporaryFolderOf(source: EnvVars): string {
  return source["RUNNER_TEMP"] ?? tmpdir();
}

/** Makes a folder of our own in a temporary folder. Throws TEMPORARY_FOLDER_UNUSABLE. */
export function makeTemporaryFolder(parent: string, prefix = "codex-self-iter-"): string {
  try {
    // Programs in other folders get the path.
    if (isAbsolute(parent)) return mkdtempSync(join(parent, prefix));
  } catch (error) {
    throw unusable(parent, describeMakeError(error, parent), error);
  }
  throw unusable(parent, "it is not an absolute path");
}

function unusable(path: string, problem: string, cause?: unknown): Error {
  // As os.tmpdir() reads them.
  const named = ["RUNNER_TEMP", "TMPDIR", "TMP", "TEMP"].find((name) => process.env[name]?.replace(/(?<=.)\/$/, "") === path);
  return userError("TEMPORARY_FOLDER_UNUSABLE", { path, variable: named ?? "TMPDIR is not set", problem }, { cause });
}

function describeMakeError(error: unknown, parent: string): string {
  const code = errorCode(error) ?? String(error);
  if (["ENOSPC", "EDQUOT"].includes(code)) return "its disk is full, or a quota is reached";
  const stat = ["ENOENT", "ENOTDIR"].includes(code) ? statSync(parent, { throwIfNoEntry: false }) : null;
  if (stat === undefined) return "it does not exist";
  if (stat?.isDirectory() === false) return "it is not a folder";
  return `this user cannot make a folder there (${code})`;
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
  ..."SSL_CERT_FILE SSL_CERT_DIR NODE_EXTRA_CA_CERTS CODEX_CA_CERTIFICATE REQUESTS_CA_BUNDLE CURL_CA_BUNDLE".split(" "),
  ..."http_proxy https_proxy all_proxy no_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY".split(" "),
  // Read by `scripts/invoke-codex-agent.sh`.
  ..."CODEX_HOME CODEX_BIN CODEX_SELF_ITER_AGENT_MODE CODEX_SELF_ITER_CODEX_ARGS CODEX_SELF_ITER_SESSION_FILE NVM_DIR".split(" "),
  STATE_DIR_MARKER,
];
