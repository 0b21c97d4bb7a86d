import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "../build/bundle.ts";
import { COMMANDS_BESIDE_A_CHAIN, reachableChunks } from "../build/reachable-chunks.ts";
import { archiveBytes, DOWNLOAD_BYTES_MAX, writeReleaseCommit } from "../release/release-commit.ts";
import { type Figure, ratioOfTimes } from "./figures.ts";
import { type Bench, CLI, makeBench, readCalls, runLoop, runProgram, writeAgent } from "./scratch.ts";

/** From the start of the command to the start of its first agent call, against `node -e 0`. */
export async function measureStart(folder: string, samples: number): Promise<Figure> {
  const bench = makeBench(folder, 50);
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let sample = 0; sample <= samples; sample += 1) {
    const beforeMs = performance.now();
    await runProgram(process.execPath, ["-e", "0"]);
    const bareMs = performance.now() - beforeMs;
    const startedMs = await runLoop(bench, 1);
    const first = readCalls(bench, sample)[0];
    if (first === undefined) throw new Error("The agent was not called.");
    // The first sample warms the disk caches.
    if (sample === 0) continue;
    bare.push(bareMs);
    ours.push(first.startMs - startedMs);
  }
  return ratioOfTimes("start to first agent call, against node -e 0", ours, bare, 3.5);
}

/** Peak memory while the agent prints a gigabyte, against a kilobyte. */
export async function measureMemory(folder: string, outputBytes: number): Promise<Figure> {
  const loud = await peakBytes(join(folder, "loud"), outputBytes);
  const quiet = await peakBytes(join(folder, "quiet"), 1_000);
  const show = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
  const name = `peak memory, agent prints ${outputBytes >= 1e9 ? `${outputBytes / 1e9} GB` : show(outputBytes)}, against 1 kB`;
  return { name, detail: `${show(loud)} / ${show(quiet)}`, measured: loud / quiet, aim: 1.5, unit: "ratio" };
}

/** Size of all code that the local command can load. `dist/bundle` also holds code that only the action loads. */
export async function measureSize(): Promise<Figure> {
  const dist = dirname(CLI);
  const { ever } = await reachableChunks(join(dist, "bundle"), "cli.js", COMMANDS_BESIDE_A_CHAIN);
  const names = ["cli.js", ...ever.map((name) => join("bundle", name))];
  const bytes = names.reduce((sum, name) => sum + statSync(join(dist, name)).size, 0);
  return { name: "code of a local chain", detail: `${names.length} files`, measured: bytes, aim: 1_500_000, unit: "bytes" };
}

/** What `uses:` downloads: the archive of a release commit of `HEAD`. */
export function measureDownload(): Figure {
  const commit = writeReleaseCommit(ROOT, "HEAD", "0.0.0");
  const [release, source] = [commit, "HEAD"].map((id) => archiveBytes(ROOT, id));
  const detail = `${((release ?? 0) / 1e6).toFixed(2)} MB, the whole commit ${((source ?? 0) / 1e6).toFixed(2)} MB`;
  return { name: "download of a release by uses:", detail, measured: release ?? Infinity, aim: DOWNLOAD_BYTES_MAX, unit: "bytes" };
}

async function peakBytes(folder: string, outputBytes: number): Promise<number> {
  const bare = makeBench(folder, 50);
  // The pause leaves time for a last reading before the process ends.
  const before = `yes "a line of output as a build or a test run prints it, over and over again" | head -c ${outputBytes}; echo; sleep 0.5`;
  const bench: Bench = { ...bare, agent: writeAgent(folder, "printing-agent.sh", before) };
  let peak = 0;
  let timer: NodeJS.Timeout | undefined;
  try {
    await runLoop(bench, 1, (pid) => {
      timer = setInterval(() => (peak = Math.max(peak, residentBytes(pid))), 10);
    });
  } finally {
    clearInterval(timer);
  }
  if (peak === 0) throw new Error("The memory of the process could not be read.");
  return peak;
}

/** The peak on Linux (`VmHWM`), elsewhere the current size. 0 if the process is gone. */
function residentBytes(pid: number): number {
  try {
    if (process.platform === "linux")
      return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1_024;
    return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) * 1_024;
  } catch {
    return 0;
  }
}
