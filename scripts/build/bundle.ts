import { execFile } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { minify } from "rolldown/utils";
import { PRODUCT_VERSION } from "../../src/version.ts";
import { findBundleProblems, replaceOptionalRequires } from "./bundle-problems.ts";
import { ENTRIES } from "./entries.ts";
import { escapeCharacters } from "./escape-characters.ts";
import { PAGE_PACKAGE, writePageAssets } from "./page-assets.ts";
import { bundledPackages, importedPackages, renderNotices, runtimePackages } from "./notices.ts";
import { reachableChunks } from "./reachable-chunks.ts";

const run = promisify(execFile);

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export type Built = { readonly files: readonly { readonly name: string; readonly bytes: number }[] };

/**
 * Compiles `src/`, bundles it with ncc and replaces `outDir` with the result. The same sources and lockfile give the same bytes on
 * any machine and in any folder.
 *
 * It builds in an empty folder with only the compiled sources and the locked runtime packages: ncc bundles whatever it can resolve,
 * for example `supports-color` for `debug` from a development dependency. `tsc` compiles first, because ncc needs an API that
 * TypeScript 7 lacks.
 */
export async function buildInto(outDir: string): Promise<Built> {
  const staging = await mkdtemp(join(tmpdir(), "codex-self-iter-build-"));
  try {
    await refuseParentModules(staging);
    await compileInto(join(staging, "lib"));
    await copyRuntimePackages(staging);
    await writePageAssets(ROOT, join(staging, "lib"));
    const packages = [...(await bundle(staging)), PAGE_PACKAGE];
    const dist = join(staging, "dist");
    await transformScripts(dist);
    await writeStubs(dist);
    await ignoreActionChunks(join(dist, "bundle"));
    await writeFile(join(dist, "licenses.txt"), await renderNotices(ROOT, packages.toSorted()));
    const problems = await findBundleProblems(dist, staging);
    if (problems.length > 0) throw new Error(`The bundle has problems:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
    await rm(outDir, { recursive: true, force: true });
    await cp(dist, outDir, { recursive: true });
    return { files: await listFiles(outDir) };
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** All files of a folder with their sizes, sorted by name. */
export async function listFiles(folder: string): Promise<Built["files"]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(paths.map(async (path) => ({ name: relative(folder, path), bytes: (await stat(path)).size })));
  return files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

async function refuseParentModules(folder: string): Promise<void> {
  for (let parent = dirname(folder); parent !== dirname(parent); parent = dirname(parent)) {
    const names = await readdir(parent).catch((): string[] => []);
    if (names.includes("node_modules")) {
      throw new Error(
        `${parent} holds a node_modules folder, which would leak into the bundle. Build with another temporary folder: TMPDIR=/path npm run build`,
      );
    }
  }
}

async function compileInto(folder: string): Promise<void> {
  const args = [join(ROOT, "node_modules/typescript/bin/tsc"), "--project", join(ROOT, "tsconfig.build.json"), "--outDir", folder];
  await run(process.execPath, args, { cwd: ROOT }).catch((error: unknown) => {
    throw new Error(`tsc failed:\n${outputOf(error)}`, { cause: error });
  });
}

/** Skips types and source maps, which are two thirds of the files. */
const COPIED = /(?:^[^.]*|\.(?:js|cjs|mjs|json|wasm|node)|licen[cs]e[^/]*|notice[^/]*)$/i;

async function copyRuntimePackages(staging: string): Promise<void> {
  await cp(join(ROOT, "package.json"), join(staging, "package.json"));
  const scripts = (await listFiles(join(staging, "lib"))).map(({ name }) => readFile(join(staging, "lib", name), "utf8"));
  const imported = importedPackages((await Promise.all(scripts)).join("\n"));
  for (const path of await runtimePackages(ROOT, imported)) {
    if (path.split("node_modules/").length > 2) continue;
    const from = join(ROOT, path);
    const filter = async (source: string): Promise<boolean> => COPIED.test(relative(ROOT, source)) || (await stat(source)).isDirectory();
    await cp(from, join(staging, path), { recursive: true, filter });
  }
}

/** Returns the folders of the packages whose code is in the bundle. */
async function bundle(staging: string): Promise<readonly string[]> {
  // ncc names chunks after the path from the sources to its own loaders. A copy beside the sources makes the names reproducible.
  await cp(join(ROOT, "node_modules/@vercel/ncc"), join(staging, "ncc"), { recursive: true });
  const ncc = join(staging, "ncc/dist/ncc/cli.js");
  const args = [ncc, "build", "lib/bundle.js", "--out", "dist/bundle", "--no-cache", "--quiet", "--stats-out", "stats.json"];
  await run(process.execPath, args, { cwd: staging }).catch((error: unknown) => {
    throw new Error(`ncc failed:\n${outputOf(error)}`, { cause: error });
  });
  await rename(join(staging, "dist/bundle/package.json"), join(staging, "dist/package.json"));
  return bundledPackages(JSON.parse(await readFile(join(staging, "stats.json"), "utf8")));
}

/**
 * ncc turns a module that it cannot find into `eval("require")(...)`, which a hostile `node_modules` in a workspace could answer.
 * Optional modules are required inside `try`, so a throw replaces the call. Code that webpack has found to be unused is removed.
 */
async function transformScripts(dist: string): Promise<void> {
  const folder = join(dist, "bundle");
  for (const name of await readdir(folder)) {
    if (!name.endsWith(".js")) continue;
    const code = await readFile(join(folder, name), "utf8");
    await writeFile(join(folder, name), escapeCharacters(await removeUnused(name, replaceOptionalRequires(code))));
  }
}

/** Keeps names and line breaks, so that stack traces and diffs of `dist/` stay readable. */
async function removeUnused(name: string, code: string): Promise<string> {
  const compress = { joinVars: false, sequences: false, keepNames: { function: true, class: true } };
  const result = await minify(name, code, { module: true, compress, mangle: false, codegen: { removeWhitespace: false } });
  const [problem] = result.errors;
  if (problem !== undefined) throw new Error(`rolldown failed on ${name}: ${problem.message}`);
  return result.code;
}

async function writeStubs(dist: string): Promise<void> {
  await mkdir(dist, { recursive: true });
  for (const [name, start] of Object.entries(ENTRIES)) {
    const path = join(dist, name);
    await writeFile(path, `#!/usr/bin/env node\n${name === "cli.js" ? renderCommand(start) : renderStep(start)}`);
    await chmod(path, 0o755);
  }
}

function renderStep(start: string): string {
  return `import { ${start} } from "./bundle/index.js";

process.exitCode = await ${start}(process.argv.slice(2));
`;
}

/**
 * Node runs what is in its compile cache, so the cache is in the package's own folder: whoever can write there can change the code
 * itself. Node 20 has no such cache. The action's folder is new in each run, so only the command uses it.
 *
 * The version is printed without the bundle: the first start after an installation has nothing in the cache yet.
 */
function renderCommand(start: string): string {
  return `import module from "node:module";
import { fileURLToPath } from "node:url";

const args = process.argv.slice(2);
if (args.length === 1 && ["--version", "-V"].includes(args[0])) {
  console.log("${PRODUCT_VERSION}");
} else {
  module.enableCompileCache?.(fileURLToPath(new URL("../.compile-cache", import.meta.url)));
  const { ${start} } = await import("./bundle/index.js");
  process.exitCode = await ${start}(args);
}
`;
}

/** Keeps the action's code out of the npm package. npm unpacks a package up to three times before it starts the command. */
async function ignoreActionChunks(folder: string): Promise<void> {
  const { ever } = await reachableChunks(folder, "cli.js");
  const chunks = (await readdir(folder)).filter((name) => name.endsWith(".js") && !ever.includes(name));
  await writeFile(
    join(folder, ".npmignore"),
    chunks
      .toSorted()
      .map((name) => `/${name}\n`)
      .join(""),
  );
}

function outputOf(error: unknown): string {
  const { stdout, stderr } = error as { stdout?: string; stderr?: string };
  return `${stdout ?? ""}${stderr ?? ""}` || String(error);
}
