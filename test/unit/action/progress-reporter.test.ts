import { describe, expect, it } from "vitest";
import type { RunResult } from "../../../src/action/run-result.ts";
import { createProgressReporter, type ProgressReporter } from "../../../src/action/progress-reporter.ts";
import type { InputValues } from "../../../src/config/inputs/inputs.ts";
import { userError } from "../../../src/errors/user-error.ts";
import { commentMarker } from "../../../src/report/comment.ts";
import { sampleState } from "../../helpers/samples.ts";
import { createFakeComments, createFakePulls, type FakeComments, type FakePulls } from "../../helpers/fakes/github.ts";
import { bookOf, settingsOf } from "./context-fixture.ts";

type World = {
  readonly runResult: RunResult;
  readonly pulls: FakePulls;
  readonly comments: FakeComments;
  readonly talk: ProgressReporter;
  readonly calls: string[];
};

async function open(
  inputs: Partial<InputValues> = {},
  given: Partial<Pick<World, "pulls" | "comments">> & {
    readonly issue?: number | null;
    readonly heading?: string;
    readonly hasBranch?: boolean;
  } = {},
): Promise<World> {
  const { comments = createFakeComments(), hasBranch = true, heading = "Build the thing", issue = null, pulls = createFakePulls() } = given;
  const calls: string[] = [];
  /** Notes the names of what is asked. */
  const watch = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get(target, name) {
        const value = Reflect.get(target, name) as unknown;
        if (typeof value !== "function") return value;
        return (...args: readonly unknown[]) => {
          calls.push(String(name));
          return Reflect.apply(value, target, args) as unknown;
        };
      },
    });
  const runResult = await bookOf(inputs);
  const redact = (text: string): string => text.replaceAll("SECRET", "***");
  const settings = await settingsOf(inputs);
  const talk = createProgressReporter({
    runResult,
    settings,
    pulls: watch(pulls),
    comments: watch(comments),
    heading,
    issue,
    hasBranch,
    redact,
    nowMs: () => 0,
    warn: (text) => void (runResult.notices.includes(text) || runResult.notices.push(text)),
  });
  return { runResult, pulls, comments, talk, calls };
}
const bodies = ({ comments }: World): readonly string[] => comments.comments.map(({ body }) => body);

describe("the pull request", () => {
  it("is not asked for where the server did not take the first work", async () => {
    const world = await open({}, { hasBranch: false });
    world.runResult.commitSha = null;
    world.runResult.state = sampleState({ chainIterations: 1 });
    await world.talk.update({ final: true });
    expect(world.calls).not.toContain("create");
    expect(world.runResult.notices).toEqual([]);
  });

  it("is opened as a draft once there is work, and found again after that", async () => {
    const world = await open({}, { heading: "Build SECRET" });
    world.runResult.commitSha = null;
    world.runResult.state = sampleState({ chainIterations: 0 });
    await world.talk.update({ final: false });
    expect([world.pulls.pulls, world.runResult.pull, bodies(world)]).toEqual([[], null, []]);

    world.runResult.commitSha = "c".repeat(40);
    await world.talk.update({ final: false });
    expect(world.pulls.pulls).toMatchObject([{ branch: "codex-self-iter/main", base: "main", isDraft: true, title: "Build ***" }]);
    expect(world.runResult.pull).toEqual({ number: 1, url: "https://github.example/octo/garden/pull/1" });
    await world.talk.update({ final: true });
    expect(world.pulls.pulls).toHaveLength(1);
    expect(world.calls.filter((name) => name === "findOpen")).toHaveLength(1);

    const later = await open({}, { pulls: world.pulls, comments: world.comments });
    await later.talk.update({ final: true });
    expect(later.calls.filter((name) => name === "create")).toEqual([]);
    expect([later.pulls.pulls.length, later.runResult.pull?.number]).toEqual([1, 1]);
  });

  it("is opened for work of earlier runs as well", async () => {
    const world = await open();
    world.runResult.commitSha = null;
    await world.talk.update({ final: true });
    expect(world.pulls.pulls).toHaveLength(1);
  });

  it.each([{ pull_request: false }, { commit: false }, { branch: "main" }])("is not opened with %o", async (inputs) => {
    const world = await open(inputs);
    await world.talk.update({ final: true });
    expect(world.pulls.pulls).toEqual([]);
    expect(world.runResult.pull).toBeNull();
  });

  it("that is open already is told of, though none is to be opened", async () => {
    const pulls = createFakePulls();
    await pulls.create({ branch: "codex-self-iter/main", base: "main", title: "t", body: "b" });
    const world = await open({ pull_request: false }, { pulls });
    await world.talk.update({ final: true });
    expect(world.runResult.pull?.number).toBe(1);
  });

  it("that may not be opened is told once, and not asked for after each iteration", async () => {
    const world = await open();
    world.pulls.settings.mayCreate = false;
    for (let count = 0; count < 3; count += 1) await world.talk.update({ final: false });
    expect(world.runResult.notices).toHaveLength(1);
    expect(world.runResult.notices[0]).toMatch(/not permitted to create.*Write: pull-request: false/);
    expect(world.calls.filter((name) => name === "create")).toHaveLength(1);
  });

  it("that would be empty is asked for again when there is more", async () => {
    let isAhead = false;
    const world = await open({}, { pulls: createFakePulls(() => isAhead) });
    await world.talk.update({ final: false });
    isAhead = true;
    await world.talk.update({ final: false });
    expect(world.pulls.pulls).toHaveLength(1);
  });

  it.each(["completed", "run-full", "stagnated"] as const)(
    "leaves draft when the task is done, and at no other end: %s",
    async (reason) => {
      const world = await open();
      world.runResult.ending = { reason, conclusion: "success", message: "Why.", remedy: "" };
      await world.talk.update({ final: false });
      expect(world.pulls.pulls[0]?.isDraft).toBe(true);
      await world.talk.update({ final: true });
      expect(world.pulls.pulls[0]?.isDraft).toBe(reason !== "completed");
    },
  );

  it("that cannot leave draft is a notice", async () => {
    const world = await open();
    world.runResult.ending = { reason: "completed", conclusion: "success", message: "Why.", remedy: "" };
    world.pulls.markReady = () => Promise.reject(userError("PULL_REQUEST_REFUSED", { problem: "no", remedy: "Press the button." }));
    await world.talk.update({ final: true });
    expect(world.runResult.notices.join()).toContain("Press the button.");
  });
});

describe("the comment", () => {
  it("is one a track, edited in place by every run", async () => {
    const first = await open();
    first.comments.writeAsStranger(1, commentMarker("main"));
    await first.talk.update({ final: false });
    await first.talk.update({ final: true });
    expect(first.comments.comments).toHaveLength(2);
    expect(first.runResult.commentUrl).toContain("issues/1#issuecomment-2");
    const second = await open({}, { pulls: first.pulls, comments: first.comments });
    second.runResult.notices.push("Look at SECRET.");
    await second.talk.update({ final: true });
    expect(bodies(second)).toHaveLength(2);
    expect(bodies(second)[0]).toBe(commentMarker("main"));
    expect(bodies(second)[1]).toContain("Look at ***.");
    const other = await open({ track: "docs" }, { comments: first.comments });
    await other.talk.update({ final: true });
    expect(bodies(other)).toHaveLength(3);
  });

  it("is one a run where that is wanted", async () => {
    const first = await open({ comment: "per-run" });
    await first.talk.update({ final: false });
    await first.talk.update({ final: true });
    const second = await open({ comment: "per-run" }, { pulls: first.pulls, comments: first.comments });
    await second.talk.update({ final: true });
    expect(bodies(second)).toHaveLength(2);
    expect(second.calls).not.toContain("findOwn");
  });

  it("is none where it is off", async () => {
    const world = await open({ comment: "off" });
    await world.talk.update({ final: true });
    expect(bodies(world)).toEqual([]);
    expect(world.runResult.pull?.number).toBe(1);
  });

  it("is posted anew where somebody deleted it, and edited after that", async () => {
    const world = await open();
    await world.talk.update({ final: false });
    world.comments.comments.splice(0);
    await world.talk.update({ final: false });
    await world.talk.update({ final: true });
    expect(world.comments.comments.map(({ id }) => id)).toEqual([2]);
  });

  it("that is refused is told once, with the line to write, and nothing more is tried", async () => {
    const world = await open();
    world.comments.locked.add(1);
    for (let count = 0; count < 3; count += 1) await world.talk.update({ final: false });
    expect(world.runResult.notices).toEqual([expect.stringMatching(/issue is locked.*Write: comment: off/)]);
    expect(world.calls.filter((name) => name === "findOwn")).toHaveLength(1);
  });

  it("goes to the issue that is named, else to the pull request, else to where the event is", async () => {
    const placeOf = async (...args: Parameters<typeof open>) => {
      const world = await open(...args);
      await world.talk.update({ final: true });
      return world.comments.comments.map(({ issue }) => issue);
    };
    expect(await placeOf({ issue_number: 40 }, { issue: 30 })).toEqual([40]);
    expect(await placeOf({}, { issue: 30 })).toEqual([1]);
    expect(await placeOf({ pull_request: false }, { issue: 30 })).toEqual([30]);
    expect(await placeOf({ pull_request: false })).toEqual([]);
  });

  it("is posted also where GitHub does not tell of pull requests, and that is said once", async () => {
    const world = await open({}, { issue: 30 });
    world.pulls.findOpen = () => Promise.reject(userError("GITHUB_FAILED", { problem: "no answer", remedy: "Wait." }));
    await world.talk.update({ final: false });
    await world.talk.update({ final: true });
    expect(world.comments.comments.map(({ issue }) => issue)).toEqual([30]);
    expect(world.runResult.notices).toHaveLength(1);
  });
});
