import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { buildInto, ENTRIES, listFiles, ROOT } from "./build/bundle.ts";

const run = promisify(execFile);

/**
 * Proves that `dist/` is what the sources make: builds it again elsewhere, compares every byte, and starts each entry. The
 * build itself refuses a bundle with a module missing.
 */
async function main(): Promise<number> {
  const scratch = await mkdtemp(join(tmpdir(), "codex-self-iter-dist-"));
  try {
    const fresh = join(scratch, "dist");
    await buildInto(fresh);
    const differences = await compare(fresh, join(ROOT, "dist"));
    if (differences.length > 0) {
      console.error(
        `dist/ is not what src/ makes:\n${differences.map((line) => `  ${line}`).join("\n")}\nMend it with: npm run build && git add dist`,
      );
      return 1;
    }
    for (const entry of Object.keys(ENTRIES)) {
      const { stdout } = await run(process.execPath, [join(ROOT, "dist", entry), "--help"], { timeout: 30_000 });
      if (stdout.trim() === "") throw new Error(`dist/${entry} --help printed nothing`);
    }
    console.log(`dist/ is what src/ makes, and starts on Node ${process.versions.node}.`);
    return 0;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function compare(fresh: string, committed: string): Promise<readonly string[]> {
  const [wanted, found] = await Promise.all([listFiles(fresh), listFiles(committed).catch(() => [])]);
  const wantedNames = new Set(wanted.map((file) => file.name));
  const foundNames = new Set(found.map((file) => file.name));
  const stray = found.filter((file) => !wantedNames.has(file.name)).map((file) => `${file.name}: not made by the build`);
  const verdicts = await Promise.all(
    wanted.map(async ({ name }) => {
      if (!foundNames.has(name)) return `${name}: missing`;
      const [a, b] = await Promise.all([readFile(join(fresh, name)), readFile(join(committed, name))]);
      return a.equals(b) ? null : `${name}: differs (${b.length} bytes, ${a.length} wanted)`;
    }),
  );
  return [...verdicts.filter((verdict) => verdict !== null), ...stray];
}

process.exitCode = await main();
