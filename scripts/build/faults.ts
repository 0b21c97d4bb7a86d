import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";

/**
 * Packages that bundled code asks for inside a `try` and does without: `debug` for colours, `proxy-agent-negotiate` for
 * one kind of proxy. Any other module that ncc could not find is a fault: ncc says nothing, exits 0, and ships a call
 * that fails when it is reached.
 */
const OPTIONAL = new Set(["supports-color", "kerberos"]);

/** What makes a bundle unfit to ship; empty where nothing does. `staging` is the folder it was built in. */
export async function findFaults(dist: string, staging: string): Promise<readonly string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const scripts = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".js"))
    .map((entry) => join(entry.parentPath, entry.name));
  const faults: string[] = [];
  for (const path of scripts.toSorted()) {
    faults.push(...faultsOf(await readFile(path, "utf8"), staging).map((fault) => `${relative(dist, path)}: ${fault}`));
  }
  return faults;
}

/** The same code, in which a module that may be missing is missing at once, and nothing is looked for at run time. */
export function replaceOptionalRequires(code: string): string {
  return code.replace(/eval\("require"\)\("([^"]*)"\)/g, (call, name: string) =>
    OPTIONAL.has(name) ? `(() => { throw new Error("${name} is not part of this bundle"); })()` : call,
  );
}

/** The faults of one bundled script. */
export function faultsOf(code: string, staging: string): readonly string[] {
  const missing = Array.from(code.matchAll(/eval\("require"\)\("([^"]*)"\)/g), (match) => match[1] ?? "");
  const faults = missing.map((name) => `the import of "${name}" was not found when bundling, and would fail at run time`);
  if (/webpackMissingModule/.test(code)) faults.push("a module was not found when bundling");
  const calls = code.match(/eval\("require"\)/g)?.length ?? 0;
  const named = code.match(/eval\("require"\)\("[^"]*"\)/g)?.length ?? 0;
  if (calls > named) faults.push("a require() whose module is only known at run time");
  if (code.includes(staging)) faults.push("the path of the folder it was built in");
  return faults;
}
