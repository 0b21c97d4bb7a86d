import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";

/**
 * Packages that bundled code requires inside a `try`: `debug` for colours, `proxy-agent-negotiate` for one kind of proxy. Any other
 * missing module is a problem: ncc exits 0 and ships a call that fails at run time.
 */
const OPTIONAL = new Set(["supports-color", "kerberos"]);

/** Problems that must not ship. `staging` is the folder that the bundle was built in. */
export async function findBundleProblems(dist: string, staging: string): Promise<readonly string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const scripts = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".js"))
    .map((entry) => join(entry.parentPath, entry.name));
  const problems: string[] = [];
  for (const path of scripts.toSorted()) {
    problems.push(...problemsOf(await readFile(path, "utf8"), staging).map((problem) => `${relative(dist, path)}: ${problem}`));
  }
  return problems;
}

/** Replaces the run-time lookup of optional modules by a throw. */
export function replaceOptionalRequires(code: string): string {
  return code.replace(/eval\("require"\)\("([^"]*)"\)/g, (call, name: string) =>
    OPTIONAL.has(name) ? `(() => { throw new Error("${name} is not part of this bundle"); })()` : call,
  );
}

export function problemsOf(code: string, staging: string): readonly string[] {
  const missing = Array.from(code.matchAll(/eval\("require"\)\("([^"]*)"\)/g), (match) => match[1] ?? "");
  const problems = missing.map((name) => `the import of "${name}" was not found when bundling, and would fail at run time`);
  if (/webpackMissingModule/.test(code)) problems.push("a module was not found when bundling");
  const calls = code.match(/eval\("require"\)/g)?.length ?? 0;
  const named = code.match(/eval\("require"\)\("[^"]*"\)/g)?.length ?? 0;
  if (calls > named) problems.push("a require() whose module is only known at run time");
  if (code.includes(staging)) problems.push("the path of the folder it was built in");
  return problems;
}
