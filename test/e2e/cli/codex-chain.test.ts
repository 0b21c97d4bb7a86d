import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type CodexProject, createCodexProject, handoff, KEY } from "../../helpers/codex-project.ts";
import { edit, run, say, USAGE_PER_REQUEST } from "../../helpers/scripted-model.ts";

let project: CodexProject;
afterEach(() => project.close());

const TOKENS_PER_REQUEST = USAGE_PER_REQUEST.input + USAGE_PER_REQUEST.output;

/** A turn of two requests: writes a file and ticks its checkbox, then hands off. */
function writes(name: string, fields: Readonly<Record<string, unknown>> = {}) {
  const command = run(
    `printf '%s\\n' ${name} > ${name}.txt && sed -i.bak 's/- \\[ \\] write ${name}.txt/- [x] write ${name}.txt/' plan.md && rm plan.md.bak`,
  );
  return [command, say(handoff({ summary: `wrote ${name}.txt`, next_focus: `after ${name}`, ...fields }))];
}

const DONE = { completed: true, next_goal: null, next_focus: null };

describe("a chain of the real Codex CLI", () => {
  it("completes a plan and commits each iteration with its trailers", async () => {
    project = await createCodexProject({
      turns: [
        [
          edit("src/part.txt", "part\n"),
          say(handoff({ summary: "added the part", next_goal: "write a.txt of the plan", next_focus: "a" })),
        ],
        writes("a"),
        writes("b", { ...DONE, summary: "wrote b.txt, the plan is finished" }),
      ],
    });
    const result = await project.iterate("--commit", "--verify-command", "test -f a.txt && test -f b.txt");
    expect(result.stderr).toBe("");
    expect(result.code).toBe(0);
    expect(project.status()).toMatchObject({ stop_reason: "completed", state: "idle", chain_iterations: 3 });
    expect(project.records().at(-1)).toMatchObject({ phase: "goal_iteration", completed: true, claim: "passed", verified: true });
    const log = project.git(
      "log",
      "--format=%s|%(trailers:key=Codex-Iteration,valueonly,separator=,)|%(trailers:key=Codex-Chain,valueonly,separator=,)",
    );
    const chain = String(project.status()["chain_id"]);
    expect(log.trim().split("\n")).toEqual([
      `wrote b.txt, the plan is finished|3|${chain}`,
      `wrote a.txt|2|${chain}`,
      `added the part|1|${chain}`,
      "start||",
    ]);
    expect(project.git("show", "HEAD~2:src/part.txt")).toBe("part\n");
    expect(project.git("show", "HEAD:plan.md")).not.toContain("- [ ]");
    expect(project.git("status", "--porcelain")).toBe("");
    expect(project.records().map((record) => record["commit"])).toEqual(
      project.git("log", "-3", "--reverse", "--format=%H").trim().split("\n"),
    );
  });

  it.each([
    ["0", 1],
    ["1", 2],
  ])("works for %s iterations in a session (0: all), with the handed-off goal, and counts no token twice", async (iterations, sessions) => {
    project = await createCodexProject({ turns: [writes("a", { next_goal: "write b.txt with one line" }), writes("b")] });
    await project.iterate("--iterations", "1", "--session-iterations", iterations);
    expect(project.status()).toMatchObject({ tokens: 2 * TOKENS_PER_REQUEST });
    await project.iterate("--iterations", "1", "--session-iterations", iterations);

    const { requests } = project.model;
    expect(new Set(requests.map(({ threadId }) => threadId)).size).toBe(sessions);
    expect(requests.map(({ turn, step }) => [turn, step])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
    expect(requests[2]?.prompt).toContain("write b.txt with one line");
    expect(project.status()).toMatchObject({
      iteration: 2,
      tokens: 4 * TOKENS_PER_REQUEST,
      input_tokens: 4 * USAGE_PER_REQUEST.input,
      cached_input_tokens: 4 * USAGE_PER_REQUEST.cachedInput,
      output_tokens: 4 * USAGE_PER_REQUEST.output,
    });
    for (const record of project.records()) {
      expect(record).toMatchObject({ input_tokens: 2 * USAGE_PER_REQUEST.input, output_tokens: 2 * USAGE_PER_REQUEST.output });
    }
    const shown = JSON.parse((await project.run(["status", "--json"])).stdout) as Record<string, unknown>;
    expect(shown["tokens"]).toBe(4 * TOKENS_PER_REQUEST);
  });

  it("asks once more for a goal, in the same session and read-only", async () => {
    project = await createCodexProject({
      turns: [
        [run("echo a > a.txt"), say(handoff({ next_goal: "continue" }))],
        [run("echo late > late.txt"), say(handoff({ next_goal: "write b.txt in the same way" }))],
      ],
    });
    await project.iterate("--iterations", "1");
    expect(project.records()).toHaveLength(1);
    expect(project.records()[0]).toMatchObject({ phase: "goal_iteration", next_goal: "write b.txt in the same way" });
    expect(new Set(project.model.requests.map(({ threadId }) => threadId)).size).toBe(1);
    expect(project.exists("a.txt")).toBe(true);
    expect(project.exists("late.txt")).toBe(false);
  });

  it("stops at the token budget with the configured exit code", async () => {
    project = await createCodexProject({ turns: [writes("a"), writes("b"), writes("c")] });
    const perRequest = TOKENS_PER_REQUEST - USAGE_PER_REQUEST.cachedInput;
    const result = await project.iterate("--max-total-tokens", String(3 * perRequest), "--exit-code-on-limit", "7");
    expect(result.code).toBe(7);
    expect(project.status()).toMatchObject({ stop_reason: "tokens-spent", chain_iterations: 2, budget_tokens: 4 * perRequest });
    expect(String(project.status()["stop_why"])).toMatch(new RegExp(`\\b${4 * perRequest}\\b.*\\b${3 * perRequest}\\b`));
  });

  it("stops at the cost budget, at the configured prices of input, cached input and output tokens", async () => {
    project = await createCodexProject({ turns: [writes("a"), writes("b"), writes("c")] });
    // A request costs 600 input tokens at $1,000 per million, 400 cached at $100 and 50 output at $10,000: 0.6 + 0.04 + 0.5 dollars.
    const prices = ["--price-input-usd", "1000", "--price-cached-input-usd", "100", "--price-output-usd", "10000"];
    const result = await project.iterate(...prices, "--max-cost-usd", "4.5");
    expect(result.code).toBe(0);
    expect(project.status()).toMatchObject({ stop_reason: "cost-spent", chain_iterations: 2 });
    expect(project.status()["cost_usd"]).toBeCloseTo(4 * 1.14, 6);
    expect(project.records()[1]?.["cost_usd"]).toBeCloseTo(2 * 1.14, 6);
  });
});

describe("the API key", () => {
  it("reaches the provider, but no command, file or output of the agent", async () => {
    const dump = "env; cat /proc/[0-9]*/environ /proc/[0-9]*/cmdline 2>/dev/null | tr '\\0' '\\n' > seen.txt; echo looked";
    project = await createCodexProject({ turns: [[run(dump), say(handoff())]] });
    const result = await project.iterate("--iterations", "1", "--commit");
    expect(project.model.requests.map(({ authorization }) => authorization)).toEqual([`Bearer ${KEY}`, `Bearer ${KEY}`]);
    expect(project.model.requests[1]?.toolOutputs[0]).toContain("looked");
    expect(project.read("seen.txt")).toContain("CODEX_SELF_ITER_TURN=");
    expect(result.stdout + result.stderr).not.toContain(KEY);
    for (const request of project.model.requests) expect(JSON.stringify(request.body)).not.toContain(KEY);
    expect(filesWith(project.folder, KEY)).toEqual([]);
    expect(filesWith(project.outside, KEY)).toEqual([]);
  });
});

/** Returns the files below a folder that contain the text, without git's compressed objects. */
function filesWith(folder: string, text: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes("/.git"))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file, "latin1").includes(text));
}
