import { mkdirSync } from "node:fs";
import { delimiter, dirname, isAbsolute, join } from "node:path";

import { cleanText, oneLine, tailOf } from "../../../core/text/text.ts";
import { type UserError, userError } from "../../../errors/user-error.ts";
import { createTailBuffer } from "../../process/output-buffer.ts";
import { findCodex, readCodexVersion } from "./binary.ts";
import type { EnvironmentSource } from "../../process/environment.ts";
import { isExecutable } from "../../process/executable.ts";

export type CodexInstallation = {
  /** A version, range or tag of `@openai/codex`. */
  readonly version: string;
  /** Absolute, and outside of the workspace: what lies in it is run with the agent's key at hand. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** This process's own environment. */
  readonly env?: EnvironmentSource;
  /** The Node that runs us: npm may lie beside it. */
  readonly node?: string;
};

const LIMIT_MS = 300_000;
const KEPT_BYTES = 16_384;

/**
 * The path of a Codex of this version: the one on the PATH where it is of that very version, else one that npm installs into
 * the folder. Throws CODEX_INSTALL_FAILED.
 */
export async function installCodex(installation: CodexInstallation): Promise<string> {
  const { version, folder, signal, env = process.env, node = process.execPath } = installation;
  const present = findOnPath(env);
  if (present !== null && readCodexVersion(present) === version) return present;
  const fail = (problem: string): UserError => userError("CODEX_INSTALL_FAILED", { version, problem });
  const npm = findNpm(env, node);
  if (npm === null) throw fail(`npm is neither on the PATH nor beside ${node}.`);
  mkdirSync(folder, { recursive: true });
  const result = await runNpm(npm, buildArguments(version, folder), { folder, env: buildEnvironment(env, node), signal });
  if (signal.aborted) throw fail("the run was cancelled.");
  if (result.exitCode !== 0) throw fail(result.isLate ? `npm had not ended after ${LIMIT_MS / 1000} s.` : result.said);
  try {
    return findCodex({ configured: join(folder, "node_modules", ".bin", "codex"), env });
  } catch {
    throw fail(`npm reported success, but there is no program in ${folder}.`);
  }
}

function findOnPath(env: EnvironmentSource): string | null {
  try {
    return findCodex({ configured: "codex", env });
  } catch {
    return null;
  }
}

/** A relative entry of the PATH would mean a folder that the agent writes to. */
function findNpm(env: EnvironmentSource, node: string): string | null {
  const folders = [...(env["PATH"] ?? "").split(delimiter).filter(isAbsolute), dirname(node)];
  return folders.map((folder) => join(folder, "npm")).find(isExecutable) ?? null;
}

function buildArguments(version: string, folder: string): readonly string[] {
  return [
    "install",
    "--prefix",
    folder,
    "--no-audit",
    "--no-fund",
    "--ignore-scripts",
    "--no-update-notifier",
    "--loglevel=error",
    // npm's own waits between its three tries would come to over a minute before anybody learns that the registry is away.
    "--fetch-retry-mintimeout=1000",
    "--fetch-retry-factor=3",
    `@openai/codex@${version}`,
  ];
}

const PASSED_NAMES = /^(?:HOME|TMPDIR|LANG|LC_ALL|SSL_CERT_FILE|SSL_CERT_DIR|NODE_EXTRA_CA_CERTS|(?:https?|all|no)_proxy)$/i;
/** Where the registry is and how it is reached; no login. */
const PASSED_SETTINGS =
  /^npm_config_(?:registry|@openai:registry|proxy|https?_proxy|noproxy|ca|cafile|strict_ssl|userconfig|globalconfig|cache|fetch_timeout|offline|prefer_offline)$/i;

/** Made by hand: npm runs nothing of a package here, but neither has it any business with the tokens of the run. */
function buildEnvironment(env: EnvironmentSource, node: string): Record<string, string> {
  const passed = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && (PASSED_NAMES.test(entry[0]) || PASSED_SETTINGS.test(entry[0])),
  );
  const path = [...(env["PATH"] ?? "").split(delimiter).filter(isAbsolute), dirname(node)].join(delimiter);
  return { ...Object.fromEntries(passed), PATH: path, CI: "true", NO_COLOR: "1" };
}

type NpmPlace = { readonly folder: string; readonly env: Record<string, string>; readonly signal: AbortSignal };
type NpmResult = { readonly exitCode: number; readonly said: string; readonly isLate: boolean };

/** `@actions/exec` cannot end what it started, so a shell tells its own process id and then becomes npm. */
const TELL_ID = 'echo "$$"; exec "$@"';

async function runNpm(npm: string, args: readonly string[], { folder, env, signal }: NpmPlace): Promise<NpmResult> {
  const output = createTailBuffer(KEPT_BYTES);
  const late = AbortSignal.timeout(LIMIT_MS);
  const ended = AbortSignal.any([signal, late]);
  let told = "";
  let processId: number | null = null;
  const endEarly = (): void => {
    if (ended.aborted && processId !== null) killProcess(processId);
  };
  ended.addEventListener("abort", endEarly);
  try {
    const { exec } = await import("@actions/exec");
    if (ended.aborted) return { exitCode: 1, said: "", isLate: false };
    const exitCode = await exec("/bin/sh", ["-c", TELL_ID, "sh", npm, ...args], {
      // The workspace may hold an .npmrc of the agent's making; this folder holds nothing but what npm put there.
      cwd: folder,
      env,
      silent: true,
      ignoreReturnCode: true,
      listeners: {
        stdout(chunk) {
          if (processId !== null) return output.push(chunk);
          told += chunk.toString("latin1");
          const end = told.indexOf("\n");
          if (end === -1) return;
          processId = Number(told.slice(0, end));
          output.push(Buffer.from(told.slice(end + 1), "latin1"));
          endEarly();
        },
        stderr: (chunk) => output.push(chunk),
      },
    });
    return { exitCode: ended.aborted ? 1 : exitCode, said: lastLines(output.text()), isLate: late.aborted };
  } catch (error) {
    return { exitCode: 1, said: oneLine(error instanceof Error ? error.message : String(error), 400), isLate: late.aborted };
  } finally {
    ended.removeEventListener("abort", endEarly);
  }
}

function killProcess(id: number): void {
  try {
    process.kill(id, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

/** npm's own reason, on one line: its last lines without the one that names its log file. */
function lastLines(text: string): string {
  const lines = cleanText(text, Number.POSITIVE_INFINITY)
    .split("\n")
    .map((line) => line.replace(/^npm (?:error|ERR!)\s?/, "").trim())
    .filter((line) => line !== "" && !/complete log of this run|_logs[\\/]/.test(line));
  return oneLine(tailOf(lines.slice(-8).join(" "), 800), 800) || "npm gave no reason.";
}
