import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { randomName } from "../fs/random-name.ts";
import { isInside, readRegularFile } from "../fs/safe-path.ts";

const CONFIG_BYTES_MAX = 1024 * 1024;
const INCLUDED_MAX = 16;
/** Each submodule has its own configuration; a checkout with `submodules: true` writes the token there too. */
const SUBMODULES_MAX = 256;
const FOLDERS_MAX = 10_000;

const INCLUDE = /^\s*path\s*=\s*"?(\/[^"\r\n]+?)"?\s*$/gm;
const HEADER = /^[ \t]*extraheader[ \t]*=[ \t]*"?authorization:[ \t]*(?:(basic|bearer)[ \t]+([^\s"]+))?.*\r?\n?/gim;
const LOGIN = /(\bhttps?:\/\/)[^\s/@:]*:([^\s/@]+)@/g;

/** Returns the tokens that actions/checkout left readable: in `.git/config` (up to v5) or in a file that it includes (v6). Never throws. */
export function findCheckoutTokens(workspace: string): readonly string[] {
  return [...new Set(readConfigs(workspace).flatMap(({ text }) => findTokens(text)))];
}

/**
 * Removes the tokens for good: the agent can add commands to that configuration, which git would run with the token. The post step of
 * actions/checkout accepts that its settings are gone. Of the included files, only those in `temp` (the job's RUNNER_TEMP) are a
 * checkout's and are deleted. Throws if a file cannot be written.
 */
export function removeCheckoutTokens(workspace: string, temp: string): void {
  for (const { file, isIncluded, text } of readConfigs(workspace)) {
    if (findTokens(text).length === 0) continue;
    if (!isIncluded) replaceFile(file, text.replaceAll(HEADER, "").replaceAll(LOGIN, "$1"));
    else if (isInside(temp, file)) rmSync(file);
  }
}

type Config = { readonly file: string; readonly text: string; readonly isIncluded: boolean };

function readConfigs(workspace: string): readonly Config[] {
  const git = join(workspace, ".git");
  const files = [join(git, "config"), ...submoduleConfigs(join(git, "modules"))];
  const own = files.map((file) => ({ file, text: readText(file), isIncluded: false }));
  const paths = own.flatMap(({ text }) => Array.from(text.matchAll(INCLUDE), ([, path = ""]) => path));
  const included = [...new Set(paths)].slice(0, INCLUDED_MAX);
  return [...own, ...included.map((file) => ({ file, text: readText(file), isIncluded: true }))];
}

/** A submodule's name may contain slashes; its own submodules are in its `modules` (gitrepository-layout(5)). */
function submoduleConfigs(modules: string): readonly string[] {
  const found: string[] = [];
  const open = [modules];
  let looked = 0;
  for (let folder = open.pop(); folder !== undefined && found.length < SUBMODULES_MAX; folder = open.pop()) {
    looked += 1;
    if (looked > FOLDERS_MAX) break;
    const parent = folder;
    const names = listFolders(parent);
    const isRepository = names.includes("objects");
    if (isRepository) found.push(join(parent, "config"));
    open.push(...names.filter((name) => !isRepository || name === "modules").map((name) => join(parent, name)));
  }
  return found;
}

function listFolders(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  } catch {
    return [];
  }
}

/** Replaces a file in one step, without following a link. */
function replaceFile(file: string, text: string): void {
  const next = `${file}.${randomName()}`;
  writeFileSync(next, text, { flag: "wx", mode: statSync(file).mode & 0o777 });
  renameSync(next, file);
}

function findTokens(text: string): readonly string[] {
  const headers = Array.from(text.matchAll(HEADER), ([, scheme = "", value = ""]) => {
    if (scheme.toLowerCase() === "bearer") return value;
    const login = Buffer.from(value, "base64").toString("utf8");
    return login.slice(login.indexOf(":") + 1);
  });
  const urls = Array.from(text.matchAll(LOGIN), ([, , password = ""]) => password);
  return [...headers, ...urls].filter((token) => token !== "");
}

function readText(file: string): string {
  try {
    return readRegularFile(file, CONFIG_BYTES_MAX)?.text ?? "";
  } catch {
    return "";
  }
}
