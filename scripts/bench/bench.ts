import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../build/bundle.ts";
import { measureApiCalls, measureChainLength } from "./action-chain.ts";
import { measureTransaction } from "./action-gap.ts";
import { measureFirstEffect, measureRestoredStart } from "./action-start.ts";
import { type Figure, meetsAim, renderTable } from "./figures.ts";
import { measureGap, measureHistory } from "./gap.ts";
import { measureMemory, measureSize, measureStart } from "./process-costs.ts";
import { CLI } from "./scratch.ts";

/** Each figure is a ratio of two things that are measured alternately in one run, so it depends little on the machine. */
async function main(quick: boolean): Promise<number> {
  if (!existsSync(CLI)) throw new Error("dist/ is missing: npm run build");
  const effort = quick ? { rounds: 2, iterations: 4 } : { rounds: 11, iterations: 6 };
  const folder = await mkdtemp(join(tmpdir(), "codex-self-iter-bench-"));
  const measurements: readonly (() => Promise<Figure>)[] = [
    () => measureGap(join(folder, "small"), 50, effort),
    () => measureGap(join(folder, "large"), 5_000, effort),
    () => measureHistory(join(folder, "history"), effort),
    () => measureStart(join(folder, "start"), quick ? 7 : 41),
    () => measureMemory(join(folder, "memory"), quick ? 100_000_000 : 1_000_000_000),
    () => measureSize(),
    () => measureFirstEffect(join(folder, "first-effect"), quick ? 7 : 41),
    () => measureRestoredStart(join(folder, "restored"), effort.rounds),
    () => measureApiCalls(),
    () => measureTransaction(join(folder, "transaction"), effort),
    () => measureChainLength(join(folder, "chain-length"), effort.rounds),
  ];
  try {
    const figures: Figure[] = [];
    for (const measure of measurements) {
      const figure = await measure();
      figures.push(figure);
      console.error(`${figure.name}: ${figure.detail}`);
    }
    console.log(`\n${renderTable(figures)}`);
    await writeResults(figures, quick);
    return figures.every(meetsAim) ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeResults(figures: readonly Figure[], quick: boolean): Promise<void> {
  await mkdir(join(ROOT, "bench"), { recursive: true });
  const machine = { node: process.versions.node, platform: process.platform, arch: process.arch, cores: cpus().length };
  const results = {
    takenAt: new Date().toISOString(),
    quick,
    machine,
    figures: figures.map((figure) => ({ ...figure, ok: meetsAim(figure) })),
  };
  await writeFile(join(ROOT, "bench/results.json"), `${JSON.stringify(results, null, 2)}\n`);
}

process.exitCode = await main(process.argv.includes("--quick"));
