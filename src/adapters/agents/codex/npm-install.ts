import { mkdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { cleanText, oneLine, tailOf } from "../../../core/text/text.ts";
import { orNull } from "../../fs/errno.ts";
import type { EnvVars } from "../../process/environment.ts";
import { signalProcess } from "../../process/kill-tree.ts";
import { createTailBuffer } from "../../process/output-buffer.ts";
import { findCodex } from "./binary.ts";

type Npm = {
  readonly npm: string;
  readonly folder: string;
  /** Of PATH. */
  readonly folders: readonly string[];
  readonly env: EnvVars;
};

/** `version`: an exact version, a range or a tag. */
type NpmInstallation = Npm & { readonly version: string };

const TIMEOUT_MS = 300_000;

/** Installs Codex with npm and returns the path of its program. Throws an `Error` whose message is npm's reason. */
export async function installWithNpm(installation: NpmInstallation, signal: AbortSignal): Promise<string> {
  const { env, folder, version } = installation;
  await callNpm(installation, ["install", "--prefix", folder, ...INSTALL_OPTIONS.split(" "), `@openai/codex@${version}`], signal);
  const installed = orNull(() => findCodex(join(folder, "node_modules", ".bin", "codex"), env));
  if (installed === null) throw new Error(`npm reported success, but there is no program in ${folder}.`);
  return installed;
}

/** Returns the registry that npm uses by default. Throws an `Error` whose message is npm's reason. */
export async function readDefaultRegistry(npm: Npm, signal: AbortSignal): Promise<string> {
  return await callNpm(npm, ["config", "get", "registry"], signal);
}

/** npm's default waits between its three attempts add up to over a minute. */
const INSTALL_OPTIONS = "--no-audit --no-fund --ignore-scripts --fetch-retry-mintimeout=1000 --fetch-retry-factor=3";
/** Without them, a warning or a notice would be among the lines that are read. */
const QUIET_OPTIONS = ["--no-update-notifier", "--loglevel=error"];

/** What npm needs to reach the registry: no login, and none of the run's tokens. */
const NPM_VARIABLES =
  /^(?:HOME|TMPDIR|LANG|LC_ALL|SSL_CERT_FILE|SSL_CERT_DIR|NODE_EXTRA_CA_CERTS|(?:https?|all|no)_proxy|npm_config_(?:registry|@openai:registry|proxy|https?_proxy|noproxy|ca|cafile|strict_ssl|userconfig|globalconfig|cache|fetch_timeout|offline|prefer_offline))$/i;

function pickNpmVariables(env: EnvVars): Record<string, string> {
  return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (NPM_VARIABLES.test(name) && value ? [[name, value]] : [])));
}

/** Returns npm's last lines. Throws an `Error` with them if it fails, and one if it takes too long. */
async function callNpm(npm: Npm, args: readonly string[], signal: AbortSignal): Promise<string> {
  const stop = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
  const { exitCode, lines } = await runNpm(npm, args, stop);
  if (stop.aborted && !signal.aborted) throw new Error(`npm did not finish within ${TIMEOUT_MS / 1000} s.`);
  if (exitCode !== 0) throw new Error(lines);
  return lines;
}

/** `@actions/exec` cannot kill what it started, so a shell prints its pid before it becomes npm. */
async function runNpm({ env, folder, folders, npm }: Npm, args: readonly string[], stop: AbortSignal) {
  mkdirSync(folder, { recursive: true });
  const output = createTailBuffer(16_384);
  let pid: number | null = null;
  const killIfStopped = (): void => {
    if (stop.aborted && pid !== null) signalProcess(pid, "SIGKILL");
  };
  stop.addEventListener("abort", killIfStopped);
  try {
    const { exec } = await import("@actions/exec");
    if (stop.aborted) return { exitCode: 1, lines: "" };
    const exitCode = await exec("/bin/sh", ["-c", 'echo "$$"; exec "$@"', "sh", npm, ...args, ...QUIET_OPTIONS], {
      // The folder contains nothing but npm's files; the workspace may contain an .npmrc that the agent wrote.
      cwd: folder,
      env: { ...pickNpmVariables(env), PATH: folders.join(delimiter), CI: "true", NO_COLOR: "1" },
      silent: true,
      ignoreReturnCode: true,
      listeners: {
        stdout(chunk) {
          output.push(chunk);
          pid ??= Number.parseInt(chunk.toString("latin1"), 10);
          killIfStopped();
        },
        stderr: (chunk) => output.push(chunk),
      },
    });
    return { exitCode, lines: lastLines(output.text()) };
  } catch (error) {
    return { exitCode: 1, lines: oneLine(error instanceof Error ? error.message : String(error), 400) };
  } finally {
    stop.removeEventListener("abort", killIfStopped);
  }
}

/** npm's last lines, without the pid and the path of its log file. */
function lastLines(output: string): string {
  const lines = cleanText(output, Number.POSITIVE_INFINITY)
    .split("\n")
    .map((line) => line.replace(/^npm (?:error|ERR!)\s?/, "").trim())
    .filter((line) => !/^\d*$|complete log of this run|_logs[\\/]/.test(line));
  return oneLine(tailOf(lines.slice(-8).join(" "), 800), 800) || "npm printed no error.";
}
