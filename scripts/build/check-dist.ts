import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildInto, listFiles, ROOT } from "./bundle.ts";
import { ENTRIES } from "./entries.ts";
import { startBare } from "./start.ts";

/**
 * Checks that `dist/` is the build of `src/`: builds it in another folder, compares every byte, and starts each entry.
 */
async function main(): Promise<number> {
  const scratch = await mkdtemp(join(tmpdir(), "codex-self-iter-dist-"));
  try {
    const fresh = join(scratch, "dist");
    await buildInto(fresh);
    const differences = await compare(fresh, join(ROOT, "dist"));
    if (differences.length > 0) {
      console.error(
        `dist/ is not the build of src/:\n${differences.map((line) => `  ${line}`).join("\n")}\nFix: npm run build && git add dist`,
      );
      return 1;
    }
    for (const entry of Object.keys(ENTRIES)) await mustStart(entry);
    console.log(`dist/ is the build of src/, and starts on Node ${process.versions.node}.`);
    return 0;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** How each entry ends in an empty environment. */
const STARTS: Readonly<Record<string, { readonly args: readonly string[]; readonly code: number; readonly says: RegExp }>> = {
  "cli.js": { args: ["--help"], code: 0, says: /\S/ },
  "main.js": { args: [], code: 2, says: /^::error [^\n]*NOT_IN_A_WORKFLOW[^\n]*\n$/ },
  "post.js": { args: [], code: 0, says: /^$/ },
};

async function mustStart(entry: string): Promise<void> {
  const wanted = STARTS[entry];
  if (wanted === undefined) throw new Error(`There is no expectation for dist/${entry}: add it to STARTS.`);
  const { code, stderr, stdout } = await startBare(process.execPath, join(ROOT, "dist", entry), wanted.args);
  if (code === wanted.code && stderr === "" && wanted.says.test(stdout)) return;
  throw new Error(`dist/${entry} does not start as expected: it exited with ${code} and printed:\n${stdout}${stderr}`);
}

async function compare(fresh: string, committed: string): Promise<readonly string[]> {
  const [wanted, found] = await Promise.all([listFiles(fresh), listFiles(committed).catch(() => [])]);
  const wantedNames = new Set(wanted.map((file) => file.name));
  const foundNames = new Set(found.map((file) => file.name));
  const stray = found.filter((file) => !wantedNames.has(file.name)).map((file) => `${file.name}: not made by the build`);
  const problems = await Promise.all(
    wanted.map(async ({ name }) => {
      if (!foundNames.has(name)) return `${name}: missing`;
      const [a, b] = await Promise.all([readFile(join(fresh, name)), readFile(join(committed, name))]);
      return a.equals(b) ? null : `${name}: differs (${b.length} bytes, ${a.length} wanted)`;
    }),
  );
  return [...problems.filter((problem) => problem !== null), ...stray];
}

process.exitCode = await main();
