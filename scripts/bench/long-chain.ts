import { spawn } from "node:child_process";

import { decodeSaved } from "../../src/config/state-file/decode.ts";
import { encodeSaved } from "../../src/config/state-file/encode.ts";
import { parseRecord } from "../../src/core/chain/record.ts";
import { STATE_RECORDS_MAX } from "../../src/engine/checkpoint/push.ts";
import { type ActionBench, BRANCH, STATE } from "./action-bench.ts";

/**
 * Extends a short chain to `iterations` iterations: in the state, in the records, and as commits of the work branch and of the
 * state ref. The cache entry stays as it is and is older from then on.
 */
export async function lengthenChain({ github }: ActionBench, iterations: number): Promise<void> {
  const { repository } = github;
  const [runtime = "", status = "", lines = ""] = await Promise.all(
    ["runtime.json", "status.json", "iterations.jsonl"].map((path) => repository.readFile(STATE, path)),
  );
  const decoded = decodeSaved(runtime, { atMs: 0, newChainId: "" });
  const last = parseRecord(JSON.parse(lines.split("\n").at(-1) ?? ""));
  if (decoded.kind === "damaged" || last === null) throw new Error("The pushed state cannot be read.");
  const { saved } = decoded;
  const { state } = saved;
  const seq = state.seq + 2 * (iterations - state.iteration);
  const numberAs = (iteration: number) => ({ ...last, iteration, seq: seq - 2 * (iterations - iteration) });
  const records = Array.from({ length: STATE_RECORDS_MAX }, (_, index) => numberAs(iterations - STATE_RECORDS_MAX + 1 + index));
  const files = {
    "runtime.json": encodeSaved({
      ...saved,
      state: { ...state, seq, iteration: iterations, chainIterations: iterations },
      record: numberAs(iterations),
    }),
    "status.json": JSON.stringify({ ...(JSON.parse(status) as object), iteration: iterations }, null, 2),
    "iterations.jsonl": records.map((record) => `${JSON.stringify(record)}\n`).join(""),
  };
  const numbers = Array.from({ length: iterations - state.iteration }, (_, index) => state.iteration + 1 + index);
  const [branchTip, stateTip] = await Promise.all([repository.findRef(BRANCH), repository.findRef(STATE)]);
  const work = numbers.map((number) =>
    renderCommit(BRANCH, { "journal.txt": "one more line\n".repeat(number) }, `Add a line\n\nCodex-Iteration: ${number}\n`),
  );
  const states = numbers.map((number) =>
    renderCommit(STATE, number === iterations ? files : { "status.json": `{ "iteration": ${number} }\n` }, `state after ${number}\n`),
  );
  const begun = (commits: readonly string[], tip: string | null): string => commits.join("").replace("\nM ", `\nfrom ${tip ?? ""}\nM `);
  await feed(repository.path, begun(work, branchTip) + begun(states, stateTip));
}

/** A commit in the format of `git fast-import`. */
function renderCommit(ref: string, files: Readonly<Record<string, string>>, message: string): string {
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const changes = Object.entries(files).map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`);
  return `commit ${ref}\ncommitter Bench <bench@example.com> 1767323045 +0000\n${data(message)}${changes.join("")}\n`;
}

async function feed(repository: string, stream: string): Promise<void> {
  const child = spawn("git", ["fast-import", "--quiet"], { cwd: repository, stdio: ["pipe", "ignore", "pipe"] });
  let problem = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (problem += text));
  child.stdin.on("error", () => {});
  child.stdin.end(stream);
  const code = await new Promise<number | null>((settle, reject) => {
    child.once("error", reject);
    child.once("close", settle);
  });
  if (code !== 0) throw new Error(`git fast-import failed: ${problem}`);
}
