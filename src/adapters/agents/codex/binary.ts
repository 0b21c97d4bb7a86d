import { readdirSync, readFileSync, realpathSync } from "node:fs";
import { delimiter, dirname, isAbsolute, join } from "node:path";
import { userError } from "../../../errors/user-error.ts";
import { isExecutable } from "../../process/executable.ts";

export type CodexSearch = {
  /** What the user named: a path, or a name to find on the PATH. `null` looks everywhere. */
  readonly configured: string | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a path is a program that may be run. */
  readonly exists?: (path: string) => boolean;
};

/**
 * Finds Codex: what the user named, else `CODEX_BIN`, else the PATH, else where installers put it (cron and launchd start
 * with a short PATH). An npm installation is resolved to the native program inside it, where that can be found. Throws
 * `CODEX_NOT_FOUND`.
 */
export function findCodex({ configured, env, exists = isExecutable }: CodexSearch): string {
  const found = configured === null ? searchEverywhere(env, exists) : searchNamed(configured, env, exists);
  if (found === undefined) throw userError("CODEX_NOT_FOUND", { configured });
  return findNative(found, exists) ?? found;
}

/** The version, read from the files beside the program, as asking it costs a start; "unknown" where there are none. */
export function readCodexVersion(binary: string): string {
  // The native packages carry `codex-package.json` beside `bin/`; the npm wrapper has its `package.json` there.
  for (const name of ["codex-package.json", "package.json"]) {
    const version = readVersion(join(dirname(dirname(binary)), name));
    if (version !== null) return version;
  }
  // Homebrew names the version in the path that its link leads to.
  return /\/(?:Cellar|Caskroom)\/codex\/([^/]+)\//.exec(resolveLinks(binary))?.[1] ?? "unknown";
}

function searchNamed(name: string, env: CodexSearch["env"], exists: (path: string) => boolean): string | undefined {
  if (!name.includes("/"))
    return pathFolders(env)
      .map((folder) => join(folder, name))
      .find(exists);
  return exists(name) ? name : undefined;
}

function searchEverywhere(env: CodexSearch["env"], exists: (path: string) => boolean): string | undefined {
  const fromVariable = env["CODEX_BIN"];
  if (fromVariable !== undefined && isAbsolute(fromVariable) && exists(fromVariable)) return fromVariable;
  const onPath = searchNamed("codex", env, exists);
  if (onPath !== undefined) return onPath;
  return usualFolders(env)
    .map((folder) => join(folder, "codex"))
    .find(exists);
}

/** A relative entry would mean the folder that the agent writes to. */
function pathFolders(env: CodexSearch["env"]): readonly string[] {
  return (env["PATH"] ?? "").split(delimiter).filter(isAbsolute);
}

function usualFolders(env: CodexSearch["env"]): readonly string[] {
  const home = env["HOME"];
  const inHome =
    home === undefined || !isAbsolute(home)
      ? []
      : [".local/bin", ".npm-global/bin", ".volta/bin", ".bun/bin"].map((folder) => join(home, folder));
  const nvm = env["NVM_DIR"] ?? (home === undefined ? undefined : join(home, ".nvm"));
  const prefix = env["npm_config_prefix"];
  return [
    ...(nvm === undefined ? [] : nvmFolders(nvm)),
    ...(prefix === undefined ? [] : [join(prefix, "bin")]),
    ...inHome,
    "/opt/homebrew/bin",
    "/usr/local/bin",
    "/home/linuxbrew/.linuxbrew/bin",
  ];
}

/** Newest Node first. */
function nvmFolders(nvm: string): readonly string[] {
  const versions = join(nvm, "versions", "node");
  try {
    const newestFirst = readdirSync(versions).toSorted((one, other) => other.localeCompare(one, "en", { numeric: true }));
    return newestFirst.map((version) => join(versions, version, "bin"));
  } catch {
    return [];
  }
}

/** As the npm wrapper itself looks for them (`bin/codex.js` of @openai/codex 0.169). */
const NATIVE_PACKAGES: Readonly<Record<string, { readonly name: string; readonly target: string }>> = {
  "linux-x64": { name: "codex-linux-x64", target: "x86_64-unknown-linux-musl" },
  "linux-arm64": { name: "codex-linux-arm64", target: "aarch64-unknown-linux-musl" },
  "darwin-x64": { name: "codex-darwin-x64", target: "x86_64-apple-darwin" },
  "darwin-arm64": { name: "codex-darwin-arm64", target: "aarch64-apple-darwin" },
};

/** The wrapper costs the start of a Node and, on older ones, a process between us and Codex that a kill may not pass. */
function findNative(wrapper: string, exists: (path: string) => boolean): string | undefined {
  const real = resolveLinks(wrapper);
  const native = NATIVE_PACKAGES[`${process.platform}-${process.arch}`];
  if (native === undefined || !real.endsWith("/bin/codex.js")) return undefined;
  const wrapperPackage = dirname(dirname(real));
  const vendors = [
    join(wrapperPackage, "node_modules", "@openai", native.name, "vendor"),
    join(dirname(wrapperPackage), native.name, "vendor"),
    join(wrapperPackage, "vendor"),
  ];
  return vendors.map((vendor) => join(vendor, native.target, "bin", "codex")).find(exists);
}

function resolveLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function readVersion(file: string): string | null {
  try {
    const { version } = JSON.parse(readFileSync(file, "utf8")) as { version?: unknown };
    return typeof version === "string" ? version : null;
  } catch {
    return null;
  }
}
