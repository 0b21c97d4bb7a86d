import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { randomName } from "../fs/random-name.ts";
import { isInside, readRegularFile } from "../fs/safe-path.ts";

const CONFIG_BYTES_MAX = 1024 * 1024;
const INCLUDED_MAX = 16;
/** Each submodule has a configuration of its own, into which a checkout with `submodules: true` writes the token as well. */
const SUBMODULES_MAX = 256;

/**
 * The tokens that a checkout left where the agent can read them: in `.git/config` (actions/checkout up to v5) or in a file that
 * it includes (v6, git-auth-helper.ts), as a header or in an address. Never throws: what cannot be read here shows no token.
 */
export function findCheckoutTokens(workspace: string): readonly string[] {
  return [...new Set(configsOf(workspace).flatMap(({ text }) => readTokens(text)))];
}

/**
 * Takes them away, for good: an agent that has been at work could have put commands of its own into that configuration, which
 * would get the token together with it. The post part of actions/checkout takes away what is left, and minds nothing that is
 * not there. Of the included files only those in `temp`, the job's `RUNNER_TEMP`, are a checkout's; others are somebody's own
 * and stay. Throws where a file cannot be written.
 */
export function removeCheckoutTokens(workspace: string, temp: string): void {
  for (const { file, isIncluded, text } of configsOf(workspace)) {
    if (readTokens(text).length === 0) continue;
    if (isIncluded && isInside(temp, file)) rmSync(file);
    if (!isIncluded) replace(file, text.replaceAll(HEADER_LINE, "").replaceAll(LOGIN, "$1"));
  }
}

const HEADER_LINE = /^[ \t]*extraheader[ \t]*=[ \t]*"?authorization:.*\r?\n?/gim;
const LOGIN = /(\bhttps?:\/\/)[^\s/@:]*:[^\s/@]+@/g;

type Config = { readonly file: string; readonly text: string; readonly isIncluded: boolean };

function configsOf(workspace: string): readonly Config[] {
  const git = join(workspace, ".git");
  const files = [join(git, "config"), ...submoduleConfigs(join(git, "modules"))];
  const own = files.map((file) => ({ file, text: readText(file), isIncluded: false }));
  const included = own.flatMap(({ text }) => Array.from(text.matchAll(INCLUDE), ([, path = ""]) => path));
  const others = [...new Set(included)].slice(0, INCLUDED_MAX);
  return [...own, ...others.map((file) => ({ file, text: readText(file), isIncluded: true }))];
}

const INCLUDE = /^\s*path\s*=\s*"?(\/[^"\r\n]+?)"?\s*$/gm;

/** A submodule's name may hold slashes, and its own submodules are below it. */
function submoduleConfigs(folder: string): readonly string[] {
  const found: string[] = [];
  const open = [folder];
  for (let place = open.pop(); place !== undefined && found.length < SUBMODULES_MAX; place = open.pop()) {
    const parent = place;
    const names = listFolders(parent);
    if (!names.includes("objects")) open.push(...names.map((name) => join(parent, name)));
    else found.push(join(parent, "config"));
    if (names.includes("objects") && names.includes("modules")) open.push(join(parent, "modules"));
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

/** Never through a link, and never half. */
function replace(file: string, text: string): void {
  const next = `${file}.${randomName()}`;
  writeFileSync(next, text, { flag: "wx", mode: statSync(file).mode & 0o777 });
  renameSync(next, file);
}

function readTokens(text: string): readonly string[] {
  const headers = Array.from(
    text.matchAll(/^\s*extraheader\s*=\s*"?authorization:\s*(basic|bearer)\s+([^\s"]+)/gim),
    ([, scheme = "", value = ""]) => {
      if (scheme.toLowerCase() === "bearer") return value;
      const login = Buffer.from(value, "base64").toString("utf8");
      return login.slice(login.indexOf(":") + 1);
    },
  );
  const addresses = Array.from(text.matchAll(/\bhttps?:\/\/[^\s/@:]*:([^\s/@]+)@/g), ([, password = ""]) => password);
  return [...headers, ...addresses].filter((token) => token !== "");
}

function readText(file: string): string {
  try {
    return readRegularFile(file, CONFIG_BYTES_MAX)?.text ?? "";
  } catch {
    return "";
  }
}
