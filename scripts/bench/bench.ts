import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../build/bundle.ts";
import { measureApiCalls, measureChainLength, measureRoundTrips } from "./action-chain.ts";
import { measurePushedLoop } from "./action-gap.ts";
import { measureFirstEffect, measureRestoredStart } from "./action-start.ts";
import { measureFirstRequest, measureInstall } from "./codex-install.ts";
import { type Figure, meetsAim, renderTable } from "./figures.ts";
import { measureGap, measureHistory } from "./gap.ts";
import { measureDownload, measureMemory, measureSize, measureStart } from "./process-costs.ts";
import { measureNpx } from "./npx.ts";
import { CLI } from "./scratch.ts";
import { measureScreening } from "./screening.ts";
import { measureTokens } from "./tokens.ts";
import { measureVerifyCheckout } from "./verify-checkout.ts";

/**
 * Each figure is a ratio of two things that are measured alternately in one run, so it depends little on the machine. With names, only
 * those measurements are made.
 */
async function main(quick: boolean, names: readonly string[]): Promise<number> {
  if (!existsSync(CLI)) throw new Error("dist/ is missing: npm run build");
  const effort = quick ? { rounds: 2, iterations: 4 } : { rounds: 11, iterations: 6 };
  const folder = await mkdtemp(join(tmpdir(), "codex-self-iter-bench-"));
  const measurements: Readonly<Record<string, (folder: string) => Measured | Promise<Measured>>> = {
    gap: (own) => measureGap(own, 50, effort),
    "gap-large": (own) => measureGap(own, 5_000, effort),
    history: (own) => measureHistory(own, effort),
    start: (own) => measureStart(own, quick ? 7 : 41),
    npx: (own) => measureNpx(own, effort.rounds),
    memory: (own) => measureMemory(own, quick ? 100_000_000 : 1_000_000_000),
    size: () => measureSize(),
    download: () => measureDownload(),
    tokens: () => measureTokens(quick ? 3 : 25),
    screening: (own) => measureScreening(own, effort.rounds),
    "verify-checkout": (own) => measureVerifyCheckout(own, quick ? 1 : 5),
    "first-effect": (own) => measureFirstEffect(own, quick ? 7 : 41),
    restored: (own) => measureRestoredStart(own, effort.rounds),
    "api-calls": () => measureApiCalls(),
    install: (own) => measureInstall(own, quick ? 1 : 5),
    "first-request": (own) => measureFirstRequest(own, quick ? 1 : 5),
    "round-trips": (own) => measureRoundTrips(own),
    pushed: (own) => measurePushedLoop(own, effort),
    "chain-length": (own) => measureChainLength(own, effort.rounds),
  };
  const unknown = names.find((name) => measurements[name] === undefined);
  if (unknown !== undefined) throw new Error(`There is no measurement ${unknown}, only: ${Object.keys(measurements).join(", ")}`);
  try {
    const figures: Figure[] = [];
    for (const [name, measure] of Object.entries(measurements)) {
      if (names.length > 0 ? !names.includes(name) : ONLY_BY_NAME.has(name)) continue;
      const measured = [await measure(join(folder, name))].flat();
      figures.push(...measured);
      for (const figure of measured) console.error(`${figure.name}: ${figure.detail}`);
    }
    console.log(`\n${renderTable(figures)}`);
    if (names.length === 0) await writeResults(figures, quick);
    return figures.every(meetsAim) ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Measurements that take long, or much disk space. */
const ONLY_BY_NAME: ReadonlySet<string> = new Set(["verify-checkout", "install", "first-request"]);

type Measured = Figure | readonly Figure[];

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

const words = process.argv.slice(2);
process.exitCode = await main(
  words.includes("--quick"),
  words.filter((word) => word !== "--quick"),
);
