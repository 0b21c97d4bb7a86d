import { chmodSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createProject, NO_WAITS, type Project } from "../../helpers/command-line.ts";

const STREAMS = join(import.meta.dirname, "recorded-streams");
const NAMES = readdirSync(STREAMS, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
/** US dollars per million tokens of the model in these tests: input, cached input, output. */
const [INPUT_USD, CACHED_USD, OUTPUT_USD] = [1.25, 0.125, 10];

let project: Project | undefined;

afterEach(() => {
  project?.dispose();
  project = undefined;
});

type Call = { readonly iteration: number; readonly file: string };

function callsOf(stream: string): readonly Call[] {
  const names = readdirSync(join(STREAMS, stream));
  const calls = names.map((name) => ({ name, parts: /^call-(\d+)\.iteration-(\d+)\.jsonl$/.exec(name) ?? [] }));
  const sorted = calls.toSorted((a, b) => Number(a.parts[1]) - Number(b.parts[1]));
  return sorted.map(({ name, parts }) => ({ iteration: Number(parts[2]), file: join(STREAMS, stream, name) }));
}

/** The tokens and the cost of the chain after each iteration, by hand: a thread's counts are its totals so far. */
function calculate(stream: string): readonly { readonly tokens: number; readonly usd: number }[] {
  const threads = new Map<string, { input: number; cached: number; output: number }>();
  const sums: { tokens: number; usd: number }[] = [];
  let [tokens, usd] = [0, 0];
  for (const { file, iteration } of callsOf(stream)) {
    let thread = "";
    for (const line of readFileSync(file, "utf8").split("\n").filter(Boolean)) {
      const event = JSON.parse(line) as { type: string; thread_id?: string; usage?: Record<string, number> };
      thread = event.thread_id ?? thread;
      if (event.usage === undefined) continue;
      const { input_tokens: input = 0, cached_input_tokens: cached = 0, output_tokens: output = 0 } = event.usage;
      const before = threads.get(thread) ?? { input: 0, cached: 0, output: 0 };
      const [uncached, served, written] = [input - cached - before.input + before.cached, cached - before.cached, output - before.output];
      tokens += uncached + written;
      usd += (uncached * INPUT_USD + served * CACHED_USD + written * OUTPUT_USD) / 1e6;
      threads.set(thread, { input, cached, output });
    }
    sums[iteration - 1] = { tokens, usd };
  }
  return sums;
}

/** A Codex that plays the recorded calls, and fails where the recorded turn did not complete. */
function writeCodex(outside: string, stream: string): string {
  const file = join(outside, "codex");
  const files = callsOf(stream).map((call) => `'${call.file}'`);
  writeFileSync(
    file,
    `#!/bin/sh
case "$1" in
  --version) echo "codex-cli 0.169.0" ;;
  login) echo "Logged in" ;;
  exec)
    cat >/dev/null
    count=$(cat '${outside}/count' 2>/dev/null || echo 0)
    echo $((count + 1)) >'${outside}/count'
    shift $#
    set -- ${files.join(" ")}
    shift "$count"
    echo "$count" >>notes.txt
    cat "$1"
    grep -q '"turn.completed"' "$1" ;;
esac
`,
  );
  chmodSync(file, 0o755);
  return file;
}

async function play(stream: string, ...limits: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  project = createProject({ "codex-self-iter.toml": NO_WAITS });
  const mode = stream === "roles" ? ["--mode", "roles"] : [];
  const sessions = stream.includes("one-session") || stream === "a-failed-turn" ? "0" : stream.startsWith("two") ? "2" : "1";
  const codex = ["--codex-bin", writeCodex(project.outside, stream), "--sandbox", "danger-full-access", "--model", "gpt-5"];
  const more = ["--session-iterations", sessions, "--max-stagnation", "0", "--iterations", String(calculate(stream).length), ...mode];
  const { code, stderr, stdout } = await project.run(["run", ...codex, ...more, ...limits]);
  expect(code, stdout + stderr).toBe(0);
  return project.status();
}

it("there are ten recorded streams", () => {
  expect(NAMES).toHaveLength(10);
});

describe.each(NAMES)("the recorded stream %s", (stream) => {
  const sums = calculate(stream);
  const half = Math.ceil(sums.length / 2);
  const limit = sums[half - 1] ?? { tokens: 0, usd: 0 };

  it("is counted as by hand", async () => {
    const status = await play(stream);
    expect(status["budget_tokens"]).toBe(sums.at(-1)?.tokens);
    expect(status["cost_usd"]).toBeCloseTo(sums.at(-1)?.usd ?? NaN, 9);
  });

  it("ends at its token limit in the iteration that reaches it", async () => {
    const status = await play(stream, "--max-total-tokens", String(limit.tokens));
    const last = sums.findIndex(({ tokens }) => tokens >= limit.tokens) + 1;
    expect(status).toMatchObject({ stop_reason: "tokens-spent", chain_iterations: last, budget_tokens: limit.tokens });
  });

  it("ends at its cost limit in the iteration that reaches it", async () => {
    const usd = Math.floor(limit.usd * 1e6) / 1e6;
    const status = await play(stream, "--max-cost-usd", String(usd));
    const last = sums.findIndex((sum) => sum.usd >= usd) + 1;
    expect(status).toMatchObject({ stop_reason: "cost-spent", chain_iterations: last });
  });
});
