import { execFile } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { findFaults, replaceOptionalRequires } from "./faults.ts";
import { bundledPackages, renderNotices, runtimePackages } from "./notices.ts";

const run = promisify(execFile);

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export type Built = { readonly files: readonly { readonly name: string; readonly bytes: number }[] };

/**
 * The files that are started directly, and the bundle's function that each calls. The bundle alone would do for one entry;
 * stubs let several entries share it, and keep the `#!` line out of generated code.
 *
 * They do not turn on Node's compile cache. It would save a warm start about 30 ms of 200, but its files would lie where an
 * agent may be able to write (the temporary folder is writable in Codex's sandbox), and what they hold runs as our code.
 */
export const ENTRIES: Readonly<Record<string, string>> = {
  "cli.js": "runCli",
  "main.js": "runMain",
  "post.js": "runPost",
};

/**
 * Compiles `src/`, bundles it with ncc and replaces `outDir` with the result. The same sources and the same lockfile give
 * the same bytes, on any machine and in any folder.
 *
 * It works in an empty folder that holds the compiled sources and the locked runtime packages and nothing else, because
 * ncc takes in what it can resolve: `debug` would pull in `supports-color` from any development dependency, or from a
 * `node_modules` of a parent folder, and the bundle would differ from machine to machine. ncc reads JavaScript only (it
 * cannot work with the API-less TypeScript 7), so `tsc` compiles first.
 */
export async function buildInto(outDir: string): Promise<Built> {
  const staging = await mkdtemp(join(tmpdir(), "codex-self-iter-build-"));
  try {
    await refuseParentModules(staging);
    // Both to their end, whatever becomes of the other: what still copies would fill the folder again that is being removed.
    const prepared = await Promise.allSettled([compileInto(join(staging, "lib")), copyRuntimePackages(staging)]);
    for (const part of prepared) if (part.status === "rejected") throw part.reason;
    const packages = await bundle(staging);
    const dist = join(staging, "dist");
    await dropOptionalRequires(dist);
    await writeStubs(dist);
    await writeFile(join(dist, "licenses.txt"), await renderNotices(ROOT, packages));
    const faults = await findFaults(dist, staging);
    if (faults.length > 0) throw new Error(`The bundle is not fit to ship:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
    await rm(outDir, { recursive: true, force: true });
    await cp(dist, outDir, { recursive: true });
    return { files: await listFiles(outDir) };
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** All files under a folder with their sizes, by name. */
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

/** Types and source maps stay behind: they are two thirds of the files, and a bundle has no use for them. */
const COPIED = /(?:^[^.]*|\.(?:js|cjs|mjs|json|wasm|node)|licen[cs]e[^/]*|notice[^/]*)$/i;

async function copyRuntimePackages(staging: string): Promise<void> {
  await cp(join(ROOT, "package.json"), join(staging, "package.json"));
  for (const path of await runtimePackages(ROOT)) {
    if (path.split("node_modules/").length > 2) continue;
    const from = join(ROOT, path);
    const filter = async (source: string): Promise<boolean> => COPIED.test(relative(ROOT, source)) || (await stat(source)).isDirectory();
    await cp(from, join(staging, path), { recursive: true, filter });
  }
}

/** Returns the folders of the packages that the bundle took code from. */
async function bundle(staging: string): Promise<readonly string[]> {
  // The way from the sources to ncc's own loaders is a part of what names a chunk, so ncc goes along: called where it is
  // installed, it would name the chunks after the folder of the checkout.
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
 * ncc leaves a module that it could not find to be looked for at run time, by an `eval` that no reviewer likes to see and that a
 * hostile `node_modules` in a workspace could answer. What asks for it does so in a `try`, and gets the refusal at once.
 */
async function dropOptionalRequires(dist: string): Promise<void> {
  const folder = join(dist, "bundle");
  for (const name of await readdir(folder)) {
    if (!name.endsWith(".js")) continue;
    const code = await readFile(join(folder, name), "utf8");
    const without = replaceOptionalRequires(code);
    if (without !== code) await writeFile(join(folder, name), without);
  }
}

async function writeStubs(dist: string): Promise<void> {
  await mkdir(dist, { recursive: true });
  for (const [name, start] of Object.entries(ENTRIES)) {
    const path = join(dist, name);
    await writeFile(
      path,
      `#!/usr/bin/env node\nimport { ${start} } from "./bundle/index.js";\n\nprocess.exitCode = await ${start}(process.argv.slice(2));\n`,
    );
    await chmod(path, 0o755);
  }
}

function outputOf(error: unknown): string {
  const { stdout, stderr } = error as { stdout?: string; stderr?: string };
  return `${stdout ?? ""}${stderr ?? ""}` || String(error);
}
