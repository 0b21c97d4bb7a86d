import { rmSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { closeSentence, oneLine } from "../../../core/text/text.ts";
import { userError } from "../../../errors/user-error.ts";
import { errorCode, orNull } from "../../fs/errno.ts";
import type { EnvVars } from "../../process/environment.ts";
import { isExecutable, pathOutside } from "../../process/executable.ts";
import { findCodex, lastingFolder, nativePackage, readCodexVersion } from "./binary.ts";
import { checkRegistry, readRegistry, type Registry } from "./npm-registry.ts";
import { fillFolder, findDamage, removeDamaged } from "./program-folder.ts";

export type InstallRequest = {
  /** An exact version, or a range or tag for npm. */
  readonly version: string;
  /** Absolute, and outside the workspace: the program in it runs with the API key within reach. */
  readonly folder: string;
  /** No program in it is started: the agent of an earlier run could have put it there. */
  readonly workspace: string;
  readonly signal: AbortSignal;
  readonly env?: EnvVars;
  readonly node?: string;
};

/** `notices`: what a person may want to know about the way, as sentences. */
export type InstalledCodex = { readonly program: string; readonly notices: readonly string[] };

const PROGRAM = "bin/codex";
const EXACT = /^\d+\.\d+\.\d+(?:-[\dA-Za-z.-]+)?$/;

/**
 * Returns the Codex on PATH if it has exactly this version, else one that was downloaded, or that npm installs: a range, a tag, a
 * registry that only npm can reach, or a download that failed. Throws CODEX_INSTALL_FAILED.
 */
export async function installCodex(request: InstallRequest): Promise<InstalledCodex> {
  const { version, folder, workspace, signal, env = process.env, node = process.execPath } = request;
  const onPath = pathOutside(env["PATH"] ?? "", workspace);
  const present = orNull(() => findCodex("codex", { ...env, PATH: onPath.join(delimiter) }));
  if (present !== null && readCodexVersion(present) === version) return { program: present, notices: [] };
  const folders = [...onPath, dirname(node)];
  const npm = folders.map((path) => join(path, "npm")).find(isExecutable) ?? null;
  const notices: string[] = [];
  try {
    const program = EXACT.test(version) ? await downloadOrNull({ ...request, env, folders }, npm, notices) : null;
    if (program !== null) return { program, notices };
    if (npm === null) throw new Error(`${notices.at(-1) ?? ""} npm is neither on the PATH nor beside ${node}.`.trim());
    const { installWithNpm } = await import("./npm-install.ts");
    return { program: await installWithNpm({ npm, version, folder, folders, env }, signal), notices };
  } catch (error) {
    const problem = signal.aborted ? "the run was cancelled." : closeSentence(messageOf(error));
    throw userError("CODEX_INSTALL_FAILED", { version, problem });
  }
}

/** `folders`: of PATH. */
type Download = InstallRequest & { readonly env: EnvVars; readonly folders: readonly string[] };

/** Returns null, with a notice, if npm has to do it. Throws if npm could not do it either. */
async function downloadOrNull(request: Download, npm: string | null, notices: string[]): Promise<string | null> {
  const { env, signal, version, workspace } = request;
  const byNpm = (reason: string): null => {
    notices.push(`Codex ${version} is installed by npm and not downloaded directly: ${closeSentence(reason)}`);
    return null;
  };
  const native = nativePackage();
  if (native === null) return byNpm(`there is no package for ${process.platform} on ${process.arch}`);
  const cache = lastingFolder(env, workspace);
  const lasting = cache === null ? null : join(cache, version, process.arch);
  if (lasting !== null && (await isUsable(lasting, signal, notices))) return join(lasting, PROGRAM);
  const registry = readRegistry(env, npm) ?? (await askForRegistry(request, npm));
  if (registry.kind === "npm-only") return byNpm(registry.reason);
  const { downloadCodex } = await import("./download.ts");
  const own = join(request.folder, version);
  const download = async (folder: string): Promise<string> => {
    // What an earlier step of this job left, where its agent may have been able to write.
    if (folder === own) rmSync(own, { recursive: true, force: true });
    const order = { registry: registry.url, native: { ...native, version }, hashes: folder === lasting };
    await fillFolder(folder, signal, (partial) => downloadCodex({ ...order, folder: partial }, signal));
    return join(folder, PROGRAM);
  };
  try {
    if (lasting === null) return await download(own);
    return await download(lasting).catch((error: unknown) => {
      // The tool cache of another user, or a read-only one.
      if (!["EACCES", "EPERM", "EROFS"].includes(errorCode(error) ?? "")) throw error;
      return download(own);
    });
  } catch (error) {
    if (signal.aborted) throw error;
    if (["ENOSPC", "EDQUOT"].includes(errorCode(error) ?? "")) throw new Error(`the disk is full (${messageOf(error)})`, { cause: error });
    return byNpm(messageOf(error));
  }
}

/** Only npm knows its default, which differs between its distributions. */
async function askForRegistry({ env, folder, folders, signal }: Download, npm: string | null): Promise<Registry> {
  if (npm === null) return { kind: "npm-only", reason: "no registry is set" };
  const { readDefaultRegistry } = await import("./npm-install.ts");
  try {
    return checkRegistry(await readDefaultRegistry({ npm, folder, folders, env }, signal));
  } catch (error) {
    return { kind: "npm-only", reason: messageOf(error) };
  }
}

/** Whether an earlier job left this version. One that has changed since is removed. */
async function isUsable(folder: string, signal: AbortSignal, notices: string[]): Promise<boolean> {
  const damage = await findDamage(folder, signal);
  if (damage === "absent") return false;
  if (damage === null) return true;
  orNull(() => removeDamaged(folder));
  notices.push(`The Codex in the tool cache is not the one that was installed, so it is installed anew: ${closeSentence(damage)}`);
  return false;
}

function messageOf(error: unknown): string {
  return oneLine(error instanceof Error ? error.message : String(error), 800);
}
