import { afterEach, describe, expect, it } from "vitest";

import { type ActionProject, type ActionProjectOptions, countingAgent, createActionProject } from "../../helpers/action-project.ts";
import type { FakeGitHubRun } from "../../fake-github/fake-github.ts";
import { IS_FULL } from "../../helpers/test-mode.ts";

let project: ActionProject;

afterEach(() => project.close());

/** One run per start, without a dispatch. */
const open = async (options: ActionProjectOptions = {}): Promise<ActionProject> =>
  (project = await createActionProject({
    checkout: null,
    agent: countingAgent(9),
    ...options,
    with: { redispatch: "false", ...options.with },
  }));
const goals = async (): Promise<readonly string[]> => ((await project.state())?.records ?? []).map((record) => record.goal_in);
const text = (run: FakeGitHubRun | undefined): string => run?.log.join("\n") ?? "";

describe("a person's goal", () => {
  it("is the goal of the next iteration, with the person's name in record, log and comment", async () => {
    const { runChain, github, state } = await open();
    await runChain();
    await runChain({ goal: "repair the parser" }, { actor: "anna" });
    await runChain();
    expect(await goals()).toEqual(["", "repair the parser", "write note number 3 of the series"]);
    expect((await state())?.records.map((record) => record.goal_by)).toEqual([undefined, "anna", undefined]);
    expect(text(github.runs[1])).toContain("The goal is set by anna: repair the parser");
    expect(github.runs[1]?.result?.summary).toContain("**Goal set by:** anna");
    expect(github.api.comments.at(-1)?.body).toContain("repair the parser (set by anna)");
  });

  it("is truncated at 4,000 characters with a warning, and never interpreted", async () => {
    const { runChain, github } = await open();
    await runChain({ goal: "y".repeat(60_000) });
    expect(github.runs[0]?.conclusion).toBe("success");
    expect(github.runs[0]?.result?.annotations.map(({ message }) => message).join("\n")).toContain("The input goal has 60000 characters");
    expect((await goals())[0]).toHaveLength(4_000);

    const hostile = [
      "x\n::set-output name=status::hacked",
      "##[error]x",
      "::stop-commands::y",
      "\u001b[31m\u202e</details><!-- codex-self-iter track=main --> @everyone | `` $(touch hacked) ${{ github.token }}",
    ].join("\r\n");
    await runChain({ goal: hostile }, { actor: "anna" });
    const [, run] = github.runs;
    expect(run?.conclusion).toBe("success");
    expect(run?.result?.outputs["status"]).toBe("success");
    expect(run?.result?.rawLog).not.toMatch(/^::(?:set-output|stop-commands)|##\[error\]|\u001b|\u202e/m);
    expect(run?.result?.annotations.filter(({ level }) => level !== "notice")).toEqual([]);
    const [comment] = github.api.comments;
    expect(comment?.body.match(/<!-- codex-self-iter/g)).toHaveLength(1);
    expect(comment?.body).not.toContain("@everyone");
    expect(comment?.body.match(/<\/details>/g)).toHaveLength(1);
    expect(await github.repository.git("ls-tree", "--name-only", "refs/heads/codex-self-iter/main")).not.toContain("hacked");
  });
});

describe("a goal that the chain has left behind", () => {
  // run-intent.test.ts has these decisions without a run.
  it.runIf(IS_FULL)("is ignored in a re-run of an old run, with a notice", async () => {
    const { runChain, github } = await open();
    await runChain({ goal: "repair the parser" });
    await runChain();
    github.rerun(github.runs[0]?.id ?? 0);
    await github.idle();
    const last = github.runs.at(-1);
    expect(last?.attempt).toBe(2);
    expect(text(last)).toContain("The goal is ignored: a re-run");
    expect(await goals()).toEqual(["repair the parser", "write note number 2 of the series", "write note number 3 of the series"]);
    expect(await project.pushedIterations()).toEqual([1, 2, 3]);
  });

  it.runIf(IS_FULL)("is ignored in a late dispatch of the chain", async () => {
    project = await createActionProject({ checkout: null, agent: countingAgent(9), with: { "max-iterations": "3" } });
    const { runChain, github } = project;
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let isHeld = false;
    github.hooks.holdDispatch = (run) => {
      if (run.actor === "octo" || isHeld) return null;
      isHeld = true;
      return held;
    };
    await runChain();
    // The run with "note number 2" is delayed; a person's run does that iteration instead.
    github.api.setRun(github.api.runs.at(-1)?.id ?? 0, { status: "in_progress" });
    github.hooks.beforeRun = (run) => {
      if (run.actor === "octo") github.hooks.holdDispatch = () => "lost";
    };
    await runChain();
    github.hooks.holdDispatch = null;
    release();
    await github.idle();
    const late = github.runs.find((run) => run.inputs["goal"] === "write note number 2 of the series");
    expect(late?.inputs["from-run"]).toBe(String(github.runs[0]?.id));
    expect(text(late)).not.toContain("The goal is set");
    expect((await goals()).slice(0, 3)).toEqual(["", "write note number 2 of the series", "write note number 3 of the series"]);
    expect(await project.pushedIterations()).toEqual([1, 2, 3]);
  });

  it("counts if a person gives it again", async () => {
    const { runChain, github } = await open({ agent: countingAgent(1) });
    await runChain({ goal: "write a note" });
    expect(github.runs.at(-1)?.result?.outputs["stop-reason"]).toBe("completed");
    await runChain();
    expect(github.runs.at(-1)?.result?.outputs["iterations-run"]).toBe("0");
    await runChain({ goal: "write a note" }, { actor: "anna" });
    expect(github.runs.at(-1)?.result?.outputs["iterations-run"]).toBe("1");
    expect(await goals()).toEqual(["write a note", "write a note"]);
  });
});

describe("reset", () => {
  it("starts a new chain on the same branch with the next number, also for an earlier goal", async () => {
    const { runChain, state } = await open({ inputs: ["goal", "reset"], with: { reset: "${{ inputs.reset }}" } });
    await runChain({ goal: "write a note" });
    const before = (await state())?.runtime["chain_id"];
    await runChain({ reset: "true", goal: "write a note" });
    const after = await state();
    expect(before).toBeTypeOf("string");
    expect(after?.runtime["chain_id"]).not.toBe(before);
    expect(after?.records.map(({ goal_in, iteration }) => [iteration, goal_in])).toEqual([
      [1, "write a note"],
      [2, "write a note"],
    ]);
    expect(await project.pushedIterations()).toEqual([1, 2]);
  });

  it("as a constant of the workflow does not start a new chain in each run", async () => {
    const { runChain, github, state } = await open({ with: { reset: "true", redispatch: "true", "max-iterations": "2" } });
    await runChain();
    expect(github.runs.map(({ result }) => result?.outputs["stop-reason"])).toEqual(["run-full", "iterations-spent"]);
    expect(text(github.runs[1])).toContain("reset is ignored");
    expect(new Set((await state())?.records.map((record) => record.chain_id)).size).toBe(1);
  });
});

it("dry-run changes nothing, and says what would run and what would fail", async () => {
  const { runChain, github } = await open({
    inputs: ["goal", "dry"],
    with: { "dry-run": "${{ inputs.dry }}", redispatch: "true", "max-iterations": "1" },
  });
  const look = async () => ({
    refs: await github.repository.git("for-each-ref"),
    comments: github.api.comments.map(({ body }) => body),
    issues: github.api.issues.size,
    caches: github.cache.list().length,
  });
  const before = await look();
  await runChain({ dry: "true", goal: "repair the parser" });
  expect(await look()).toEqual(before);
  expect(text(github.runs[0])).toContain("Dry run: a new chain would start with iteration 1.");
  await runChain();
  const between = await look();
  await runChain({ dry: "true", goal: "repair the parser" });
  expect(await look()).toEqual(between);
  expect(github.runs).toHaveLength(3);
  expect(text(github.runs[2])).toContain("Dry run: no iteration would run (iterations-spent).");
  expect(github.runs.map(({ result }) => result?.outputs["iterations-run"])).toEqual(["0", "1", "0"]);
  expect(github.runs[2]?.result?.summary).toContain("Dry run: no iteration would run");
});
