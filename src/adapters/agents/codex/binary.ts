import { readdirSync, readFileSync } from "node:fs";
import { delimiter, dirname, isAbsolute, join } from "node:path";
import { userError } from "../../../errors/user-error.ts";
import { orNull } from "../../fs/errno.ts";
import { isInside, realPathOrNull } from "../../fs/safe-path.ts";
import type { EnvVars } from "../../process/environment.ts";
import { isExecutable } from "../../process/executable.ts";

/**
 * Finds Codex: the configured path or name, else `CODEX_BIN`, else PATH, else where installers put it (cron and launchd have a
 * short PATH). Returns the native program of an npm installation. Throws `CODEX_NOT_FOUND`.
 */
export function findCodex(configured: string | null, env: EnvVars, exists = isExecutable): string {
  const candidates = configured === null ? usualPaths(env) : findByName(configured, env);
  const found = candidates.find(exists);
  if (found === undefined) throw userError("CODEX_NOT_FOUND", { configured });
  return nativePaths(found).find(exists) ?? found;
}

/** The folder of Codex's sign-in, configuration and sessions. */
export function codexHomeOf(env: EnvVars): string {
  return env["CODEX_HOME"] ?? join(env["HOME"] ?? "/", ".codex");
}

/** Reads the version from the files beside the program, which is faster than running it; "unknown" if there are none. */
export function readCodexVersion(binary: string): string {
  // The native packages have `codex-package.json` beside `bin/`, the npm wrapper its `package.json`.
  for (const name of ["codex-package.json", "package.json"]) {
    const version = readVersion(join(dirname(dirname(binary)), name));
    if (version !== null) return version;
  }
  // Homebrew links to a path that contains the version.
  return /\/(?:Cellar|Caskroom)\/codex\/([^/]+)\//.exec(realPathOrNull(binary) ?? binary)?.[1] ?? "unknown";
}

function findByName(name: string, env: EnvVars): readonly string[] {
  return name.includes("/") ? [name] : pathFolders(env).map((folder) => join(folder, name));
}

/** Without relative entries, which would name folders that the agent writes to. */
function pathFolders(env: EnvVars): readonly string[] {
  return (env["PATH"] ?? "").split(delimiter).filter(isAbsolute);
}

function usualPaths(env: EnvVars): readonly string[] {
  const home = env["HOME"];
  const nvm = env["NVM_DIR"] ?? (home === undefined ? undefined : join(home, ".nvm"));
  const prefix = env["npm_config_prefix"];
  const folders = [
    ...pathFolders(env),
    ...(nvm === undefined ? [] : nvmFolders(nvm)),
    ...(prefix === undefined ? [] : [join(prefix, "bin")]),
    ...(home === undefined ? [] : [".local/bin", ".npm-global/bin", ".volta/bin", ".bun/bin"].map((folder) => join(home, folder))),
    "/opt/homebrew/bin",
    "/usr/local/bin",
    "/home/linuxbrew/.linuxbrew/bin",
  ];
  return [env["CODEX_BIN"] ?? "", ...folders.map((folder) => join(folder, "codex"))].filter(isAbsolute);
}

/** The newest Node first. */
function nvmFolders(nvm: string): readonly string[] {
  const folder = join(nvm, "versions", "node");
  const versions = orNull(() => readdirSync(folder)) ?? [];
  const newestFirst = versions.toSorted((one, other) => other.localeCompare(one, "en", { numeric: true }));
  return newestFirst.map((version) => join(folder, version, "bin"));
}

/** The packages in which the npm wrapper itself looks (`bin/codex.js` of @openai/codex 0.169). */
const NATIVE_PACKAGES: Readonly<Record<string, { readonly name: string; readonly target: string }>> = {
  "linux-x64": { name: "codex-linux-x64", target: "x86_64-unknown-linux-musl" },
  "linux-arm64": { name: "codex-linux-arm64", target: "aarch64-unknown-linux-musl" },
  "darwin-x64": { name: "codex-darwin-x64", target: "x86_64-apple-darwin" },
  "darwin-arm64": { name: "codex-darwin-arm64", target: "aarch64-apple-darwin" },
};

/** Returns the package of this kind of machine: its suffix in a version of @openai/codex, and its folder. Null if there is none. */
export function nativePackage(): { readonly suffix: string; readonly target: string } | null {
  const suffix = `${process.platform}-${process.arch}`;
  const native = NATIVE_PACKAGES[suffix];
  return native === undefined ? null : { suffix, target: native.target };
}

/**
 * The folder in which installed versions stay from job to job, in the tool cache of a self-hosted runner: `<this>/<version>/<architecture>`.
 * Null on a machine that is discarded, without a tool cache, or if the agent can write there.
 */
export function lastingFolder(env: EnvVars, workspace: string): string | null {
  const toolCache = env["RUNNER_TOOL_CACHE"] ?? "";
  if (!isAbsolute(toolCache) || env["RUNNER_ENVIRONMENT"] === "github-hosted") return null;
  const [real, realWorkspace] = [realPathOrNull(toolCache), realPathOrNull(workspace) ?? workspace];
  return real === null || isInside(realWorkspace, real) ? null : join(real, "codex-self-iter-codex");
}

/** The npm wrapper costs the start of Node and, in older versions, does not pass on every signal. */
function nativePaths(program: string): readonly string[] {
  const realPath = realPathOrNull(program) ?? program;
  const native = NATIVE_PACKAGES[`${process.platform}-${process.arch}`];
  if (native === undefined || !realPath.endsWith("/bin/codex.js")) return [];
  const wrapperPackage = dirname(dirname(realPath));
  const vendors = [
    join(wrapperPackage, "node_modules", "@openai", native.name, "vendor"),
    join(dirname(wrapperPackage), native.name, "vendor"),
    join(wrapperPackage, "vendor"),
  ];
  return vendors.map((vendor) => join(vendor, native.target, "bin", "codex"));
}

function readVersion(file: string): string | null {
  const { version } = orNull(() => JSON.parse(readFileSync(file, "utf8")) as { version?: unknown } | null) ?? {};
  return typeof version === "string" ? version : null;
}
