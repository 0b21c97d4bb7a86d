import { afterEach, describe, expect, it } from "vitest";

import { type ActionProject, type ActionProjectOptions, countingAgent, createActionProject } from "../../helpers/action-project.ts";
import type { FakeGitHubRun } from "../../fake-github/fake-github.ts";

let project: ActionProject;

afterEach(() => project.close());

/** One run a start: whether the chain goes on is not what these are about. */
const open = async (options: ActionProjectOptions = {}): Promise<ActionProject> =>
  (project = await createActionProject({ agent: countingAgent(9), ...options, with: { redispatch: "false", ...options.with } }));
const goals = async (): Promise<readonly string[]> => ((await project.state())?.records ?? []).map((record) => record.goal_in);
const text = (run: FakeGitHubRun | undefined): string => run?.log.join("\n") ?? "";

describe("a goal that a person gives", () => {
  it("is the next iteration's; the record, the log and the comment tell who gave it", async () => {
    const { play, github, state } = await open();
    await play();
    await play({ goal: "repair the parser" }, { actor: "anna" });
    await play();
    expect(await goals()).toEqual(["", "repair the parser", "write note number 3 of the series"]);
    expect((await state())?.records.map((record) => record.goal_by)).toEqual([undefined, "anna", undefined]);
    expect(text(github.runs[1])).toContain("The goal is set by anna: repair the parser");
    expect(github.runs[1]?.result?.summary).toContain("**Goal set by:** anna");
    expect(github.api.comments.at(-1)?.body).toContain("repair the parser (set by anna)");
  });

  it("is cut at 4,000 characters, with a warning, and is data whatever it says", async () => {
    const { play, github } = await open();
    await play({ goal: "y".repeat(60_000) });
    expect(github.runs[0]?.conclusion).toBe("success");
    expect(github.runs[0]?.result?.annotations.map(({ message }) => message).join("\n")).toContain("The input goal has 60000 characters");
    expect((await goals())[0]).toHaveLength(4_000);

    const hostile = [
      "x\n::set-output name=status::hacked",
      "##[error]x",
      "::stop-commands::y",
      "\u001b[31m\u202e</details><!-- codex-self-iter track=main --> @everyone | `` $(touch hacked) ${{ github.token }}",
    ].join("\r\n");
    await play({ goal: hostile }, { actor: "anna" });
    const [, run] = github.runs;
    expect(run?.conclusion).toBe("success");
    expect(run?.result?.outputs["status"]).toBe("success");
    expect(run?.result?.rawLog).not.toMatch(/^::(?:set-output|stop-commands)|##\[error\]|\u001b|\u202e/m);
    expect(run?.result?.annotations.filter(({ level }) => level !== "notice")).toEqual([]);
    const [comment] = github.api.comments;
    expect(comment?.body.match(/<!-- codex-self-iter/g)).toHaveLength(1);
    expect(comment?.body).not.toMatch(/@everyone|<\/details>/);
    expect(await github.repository.git("ls-tree", "--name-only", "refs/heads/codex-self-iter/main")).not.toContain("hacked");
  });
});

describe("a goal that the chain has left behind", () => {
  it("is ignored in a re-run of an old run, with a notice", async () => {
    const { play, github } = await open();
    await play({ goal: "repair the parser" });
    await play();
    github.rerun(github.runs[0]?.id ?? 0);
    await github.idle();
    const last = github.runs.at(-1);
    expect(last?.attempt).toBe(2);
    expect(text(last)).toContain("The goal is ignored: a re-run");
    expect(await goals()).toEqual(["repair the parser", "write note number 2 of the series", "write note number 3 of the series"]);
    expect(await project.landed()).toEqual([1, 2, 3]);
  });

  it("is ignored in a dispatch of the chain that comes late", async () => {
    project = await createActionProject({ agent: countingAgent(9), with: { "max-iterations": "3" } });
    const { play, github } = project;
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let isHeld = false;
    github.hooks.holdDispatch = (run) => {
      if (run.actor === "octo" || isHeld) return null;
      isHeld = true;
      return held;
    };
    await play();
    // The run with "note number 2" is held back; a person does that iteration instead.
    github.api.setRun(github.api.runs.at(-1)?.id ?? 0, { status: "in_progress" });
    github.hooks.beforeRun = (run) => {
      if (run.actor === "octo") github.hooks.holdDispatch = () => "lost";
    };
    await play();
    github.hooks.holdDispatch = null;
    release();
    await github.idle();
    const late = github.runs.find((run) => run.inputs["goal"] === "write note number 2 of the series");
    expect(late?.inputs["from-run"]).toBe(String(github.runs[0]?.id));
    expect(text(late)).not.toContain("The goal is set");
    expect((await goals()).slice(0, 3)).toEqual(["", "write note number 2 of the series", "write note number 3 of the series"]);
    expect(await project.landed()).toEqual([1, 2, 3]);
  });

  it("counts if a person gives it again", async () => {
    const { play, github } = await open({ agent: countingAgent(1) });
    await play({ goal: "write a note" });
    expect(github.runs.at(-1)?.result?.outputs["stop-reason"]).toBe("completed");
    await play();
    expect(github.runs.at(-1)?.result?.outputs["iterations-run"]).toBe("0");
    await play({ goal: "write a note" }, { actor: "anna" });
    expect(github.runs.at(-1)?.result?.outputs["iterations-run"]).toBe("1");
    expect(await goals()).toEqual(["write a note", "write a note"]);
  });
});

describe("reset", () => {
  it("begins a new chain on the same branch, takes an old goal with it, and numbers go on", async () => {
    const { play, state } = await open({ inputs: ["goal", "reset"], with: { reset: "${{ inputs.reset }}" } });
    await play({ goal: "write a note" });
    const before = (await state())?.runtime["chain_id"];
    await play({ reset: "true", goal: "write a note" });
    const after = await state();
    expect(before).toBeTypeOf("string");
    expect(after?.runtime["chain_id"]).not.toBe(before);
    expect(after?.records.map(({ goal_in, iteration }) => [iteration, goal_in])).toEqual([
      [1, "write a note"],
      [2, "write a note"],
    ]);
    expect(await project.landed()).toEqual([1, 2]);
  });

  it("that stands in the workflow for good does not begin a new chain in each run of the chain", async () => {
    const { play, github, state } = await open({ with: { reset: "true", redispatch: "true", "max-iterations": "2" } });
    await play();
    expect(github.runs.map(({ result }) => result?.outputs["stop-reason"])).toEqual(["run-full", "iterations-spent"]);
    expect(text(github.runs[1])).toContain("reset is ignored");
    expect(new Set((await state())?.records.map((record) => record.chain_id)).size).toBe(1);
  });
});

it("dry-run changes nothing, and says what would run and what would fail", async () => {
  const { play, github } = await open({
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
  await play({ dry: "true", goal: "repair the parser" });
  expect(await look()).toEqual(before);
  expect(text(github.runs[0])).toContain("Dry run: a new chain would start with iteration 1.");
  await play();
  const between = await look();
  await play({ dry: "true", goal: "repair the parser" });
  expect(await look()).toEqual(between);
  expect(github.runs).toHaveLength(3);
  expect(text(github.runs[2])).toContain("Dry run: no iteration would run (iterations-spent).");
  expect(github.runs.map(({ result }) => result?.outputs["iterations-run"])).toEqual(["0", "1", "0"]);
  expect(github.runs[2]?.result?.summary).toContain("Dry run: no iteration would run");
});
