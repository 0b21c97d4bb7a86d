import { describe, expect, it } from "vitest";
import { type BranchPullFinder, createBranchPullFinder } from "../../../src/action/branch-pull.ts";
import { createProgressReporter } from "../../../src/action/progress-reporter.ts";
import type { ProgressReporter, RunResult } from "../../../src/action/run-result.ts";
import type { InputValues } from "../../../src/config/inputs/inputs.ts";
import { userError } from "../../../src/errors/user-error.ts";
import { commentMarker } from "../../../src/report/comment.ts";
import { sampleRecord, sampleState } from "../../helpers/samples.ts";
import { createFakeClock } from "../../helpers/fakes/engine.ts";
import { createFakeComments, createFakePulls, type FakeComments, type FakePulls } from "../../helpers/fakes/github.ts";
import { contextOf, resultOf, setupOf } from "./context-fixture.ts";

type Fixture = {
  readonly result: RunResult;
  readonly pulls: FakePulls;
  readonly comments: FakeComments;
  readonly branchPull: BranchPullFinder;
  readonly reporter: ProgressReporter;
  /** The names of the calls to GitHub. */
  readonly calls: string[];
  /** What is saved for the post step. */
  readonly saved: ReadonlyMap<string, string>;
};

type Options = Partial<Pick<Fixture, "pulls" | "comments">> & {
  readonly issue?: number | null;
  readonly heading?: string;
  readonly hasBranch?: boolean;
  readonly hasSetup?: boolean;
};

async function open(inputs: Partial<InputValues> = {}, options: Options = {}): Promise<Fixture> {
  const {
    comments = createFakeComments(),
    hasBranch = true,
    hasSetup = true,
    heading = "Build the thing",
    issue = null,
    pulls = createFakePulls(),
  } = options;
  const calls: string[] = [];
  const saved = new Map<string, string>();
  const recordCalls = <Port extends object>(port: Port): Port =>
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
  const result = await resultOf(inputs);
  const setup = await setupOf(inputs);
  const github = { pulls: recordCalls(pulls), comments: recordCalls(comments) };
  const run = {
    clock: createFakeClock(),
    context: contextOf(),
    env: {},
    github: github as never,
    secrets: ["SECRET"],
    inputs,
    output: { saveState: async (name: string, value: string) => void saved.set(name, value) } as never,
    warn: (text: string) => void (result.notices.includes(text) || result.notices.push(text)),
  };
  const refTips = hasBranch ? setup.refTips : { ...setup.refTips, branch: null };
  result.setup = hasSetup ? { ...setup, refTips } : null;
  result.issue = issue;
  const branchPull = createBranchPullFinder(github.pulls, setup.target, setup.settings.commit);
  const reporter = createProgressReporter(run, result, setup.target, { branchPull, heading });
  return { result, pulls, comments, branchPull, reporter, calls, saved };
}

async function report({ reporter }: Fixture): Promise<void> {
  await reporter.updatePull();
  await reporter.updateComment();
}

const bodies = ({ comments }: Fixture): readonly string[] => comments.comments.map(({ body }) => body);

describe("the pull request", () => {
  it("is not opened if the server rejected the first push", async () => {
    const fixture = await open({}, { hasBranch: false });
    fixture.result.commitSha = null;
    fixture.result.state = sampleState({ chainIterations: 1 });
    await report(fixture);
    expect(fixture.calls).not.toContain("create");
    expect(fixture.result.notices).toEqual([]);
  });

  it("is opened as a draft once there is a commit, and found again later", async () => {
    const fixture = await open({}, { heading: "Build SECRET" });
    fixture.result.commitSha = null;
    fixture.result.state = sampleState({ chainIterations: 0 });
    await report(fixture);
    expect([fixture.pulls.pulls, fixture.result.pull, bodies(fixture)]).toEqual([[], null, []]);

    fixture.result.commitSha = "c".repeat(40);
    await report(fixture);
    expect(fixture.pulls.pulls).toMatchObject([{ branch: "codex-self-iter/main", base: "main", isDraft: true, title: "Build ***" }]);
    expect(fixture.result.pull).toEqual({ number: 1, url: "https://github.example/octo/garden/pull/1" });
    await report(fixture);
    expect(fixture.pulls.pulls).toHaveLength(1);
    expect(fixture.calls.filter((name) => name === "findOfBranch")).toHaveLength(1);

    const later = await open({}, { pulls: fixture.pulls, comments: fixture.comments });
    await report(later);
    expect(later.calls.filter((name) => name === "create")).toEqual([]);
    expect([later.pulls.pulls.length, later.result.pull?.number]).toEqual([1, 1]);
  });

  it("is opened for the commits of earlier runs too", async () => {
    const fixture = await open();
    fixture.result.commitSha = null;
    await report(fixture);
    expect(fixture.pulls.pulls).toHaveLength(1);
  });

  describe("that a person closed", () => {
    const openClosed = async (acceptedClosingMs: number): Promise<Fixture> => {
      const pulls = createFakePulls();
      await pulls.create({ branch: "codex-self-iter/main", base: "main", title: "t", body: "b" });
      Object.assign(pulls.pulls[0]!, { open: false, closedAtMs: 5_000 });
      const fixture = await open({}, { pulls, issue: 30 });
      fixture.result.state = sampleState({ acceptedClosingMs });
      return fixture;
    };

    it("is not replaced, and gets the comment", async () => {
      const fixture = await openClosed(0);
      const closed = { number: 1, closedAtMs: 5_000, isMerged: false };
      expect(await fixture.branchPull.find()).toEqual({ kind: "closed", closed });
      await report(fixture);
      expect(fixture.pulls.pulls).toHaveLength(1);
      expect(fixture.result.pull).toBeNull();
      expect(fixture.comments.comments.map(({ issue }) => issue)).toEqual([1]);
      expect(fixture.calls.filter((name) => name === "findOfBranch")).toHaveLength(1);
    });

    it("is replaced after a person went on", async () => {
      const fixture = await openClosed(5_000);
      await report(fixture);
      expect(fixture.pulls.pulls).toHaveLength(2);
      expect(fixture.result.pull?.number).toBe(2);
      expect(fixture.comments.comments.map(({ issue }) => issue)).toEqual([2]);
    });
  });

  it.each([{ pull_request: false }, { commit: false }, { branch: "main" }])("is not opened with %o", async (inputs) => {
    const fixture = await open(inputs);
    await report(fixture);
    expect(fixture.pulls.pulls).toEqual([]);
    expect(fixture.result.pull).toBeNull();
  });

  it("is reported if it is open already, even if none may be opened", async () => {
    const pulls = createFakePulls();
    await pulls.create({ branch: "codex-self-iter/main", base: "main", title: "t", body: "b" });
    const fixture = await open({ pull_request: false }, { pulls });
    await report(fixture);
    expect(fixture.result.pull?.number).toBe(1);
  });

  it("is requested once if GitHub refuses it, with one warning", async () => {
    const fixture = await open();
    fixture.pulls.settings.mayCreate = false;
    for (let count = 0; count < 3; count += 1) await report(fixture);
    expect(fixture.result.notices).toHaveLength(1);
    expect(fixture.result.notices[0]).toMatch(/not permitted to create.*Write: pull-request: false/);
    expect(fixture.calls.filter((name) => name === "create")).toHaveLength(1);
  });

  it("is requested again if it was empty", async () => {
    let isAhead = false;
    const fixture = await open({}, { pulls: createFakePulls(() => isAhead) });
    await report(fixture);
    isAhead = true;
    await report(fixture);
    expect(fixture.pulls.pulls).toHaveLength(1);
  });

  it.each(["completed", "run-full", "stagnated"] as const)(
    "is marked ready when the task is done, and after no other ending: %s",
    async (reason) => {
      const fixture = await open();
      await report(fixture);
      fixture.result.ending = { reason, conclusion: "success", message: "Why.", remedy: "" };
      expect(fixture.pulls.pulls[0]?.isDraft).toBe(true);
      await report(fixture);
      expect(fixture.pulls.pulls[0]?.isDraft).toBe(reason !== "completed");
    },
  );

  it("that cannot be marked ready is a warning", async () => {
    const fixture = await open();
    fixture.result.ending = { reason: "completed", conclusion: "success", message: "Why.", remedy: "" };
    fixture.pulls.markReady = () => Promise.reject(userError("PULL_REQUEST_REFUSED", { problem: "no", remedy: "Press the button." }));
    await report(fixture);
    expect(fixture.result.notices.join()).toContain("Press the button.");
  });
});

describe("the plan in the pull request's body", () => {
  const progressOf = (done: boolean) => ({
    done: done ? 1 : 0,
    total: 1,
    items: [{ text: "one SECRET", done, iteration: null, commit: null }],
  });
  const openWithPlan = async (pulls?: FakePulls): Promise<Fixture> => {
    const fixture = await open({}, pulls === undefined ? {} : { pulls });
    fixture.result.progress = progressOf(false);
    await report(fixture);
    return fixture;
  };
  const completeItem = ({ result }: Fixture): void => {
    result.progress = progressOf(true);
    result.records = [sampleRecord({ plan_completed: ["one"] })];
    result.recordsOfRun = 1;
  };

  it("is updated in a run that completed an item, without secrets", async () => {
    const fixture = await openWithPlan();
    completeItem(fixture);
    await fixture.reporter.updatePlan();
    expect(fixture.pulls.pulls[0]?.body).toContain("### The plan: 1 of 1 done\n\n- [x] one &#42;&#42;&#42;\n");
  });

  it("costs no call in a run that completed none, until the chain ends", async () => {
    const first = await openWithPlan();
    const later = await openWithPlan(first.pulls);
    later.result.progress = progressOf(true);
    await later.reporter.updatePlan();
    expect(later.calls).not.toContain("editBody");
    later.result.hasStopped = true;
    await later.reporter.updatePlan();
    expect(first.pulls.pulls[0]?.body).toContain("- [x] one");
  });

  it("stays as a person has left it", async () => {
    const fixture = await openWithPlan();
    const [pull] = fixture.pulls.pulls;
    pull!.body = `Mine. ${pull!.body.replace("- [ ] one", "- [ ] first one")}`;
    const edited = pull!.body;
    completeItem(fixture);
    await fixture.reporter.updatePlan();
    expect(pull!.body).toBe(edited);
  });

  it("that cannot be written is a warning", async () => {
    const fixture = await openWithPlan();
    completeItem(fixture);
    fixture.pulls.editBody = () => Promise.reject(userError("PULL_REQUEST_REFUSED", { problem: "no", remedy: "Add a line." }));
    await fixture.reporter.updatePlan();
    expect(fixture.result.notices.join()).toContain("Add a line.");
  });
});

describe("the comment", () => {
  it("is one per track, edited by every run", async () => {
    const first = await open();
    first.comments.writeAsStranger(1, commentMarker("main"));
    await report(first);
    await report(first);
    expect(first.comments.comments).toHaveLength(2);
    expect(first.result.commentUrl).toContain("issues/1#issuecomment-2");
    const second = await open({}, { pulls: first.pulls, comments: first.comments });
    second.result.notices.push("Look at SECRET.");
    await report(second);
    expect(bodies(second)).toHaveLength(2);
    expect(bodies(second)[0]).toBe(commentMarker("main"));
    expect(bodies(second)[1]).toContain("Look at &#42;&#42;&#42;.");
    const other = await open({ track: "docs" }, { comments: first.comments });
    await report(other);
    expect(bodies(other)).toHaveLength(3);
  });

  it("is one per run with comment: per-run", async () => {
    const first = await open({ comment: "per-run" });
    await report(first);
    await report(first);
    const second = await open({ comment: "per-run" }, { pulls: first.pulls, comments: first.comments });
    await report(second);
    expect(bodies(second)).toHaveLength(2);
    expect(second.calls).not.toContain("findOwn");
  });

  it("is not posted with comment: off", async () => {
    const fixture = await open({ comment: "off" });
    await report(fixture);
    expect(bodies(fixture)).toEqual([]);
    expect(fixture.result.pull?.number).toBe(1);
  });

  it("is posted again if a person deleted it, and edited after that", async () => {
    const fixture = await open();
    await report(fixture);
    fixture.comments.comments.splice(0);
    await report(fixture);
    await report(fixture);
    expect(fixture.comments.comments.map(({ id }) => id)).toEqual([2]);
  });

  it("is tried once if GitHub refuses it, with one warning", async () => {
    const fixture = await open();
    fixture.comments.locked.add(1);
    for (let count = 0; count < 3; count += 1) await report(fixture);
    expect(fixture.result.notices).toEqual([expect.stringMatching(/issue is locked.*Write: comment: off/)]);
    expect(fixture.calls.filter((name) => name === "findOwn")).toHaveLength(1);
  });

  it("goes to the given issue, else to the pull request, else to the issue of the event", async () => {
    const placeOf = async (...args: Parameters<typeof open>) => {
      const fixture = await open(...args);
      await report(fixture);
      return fixture.comments.comments.map(({ issue }) => issue);
    };
    expect(await placeOf({ issue_number: 40 }, { issue: 30 })).toEqual([40]);
    expect(await placeOf({}, { issue: 30 })).toEqual([1]);
    expect(await placeOf({ pull_request: false }, { issue: 30 })).toEqual([30]);
    expect(await placeOf({ pull_request: false })).toEqual([]);
  });

  it("is posted even if GitHub does not list pull requests, with one warning", async () => {
    const fixture = await open({}, { issue: 30 });
    fixture.pulls.findOfBranch = () => Promise.reject(userError("GITHUB_FAILED", { problem: "no answer", remedy: "Wait." }));
    await report(fixture);
    await report(fixture);
    expect(fixture.comments.comments.map(({ issue }) => issue)).toEqual([30]);
    expect(fixture.result.notices).toHaveLength(1);
  });

  it("of a run that failed before its settings were known corrects the last one, and is never a new one", async () => {
    const ending = { reason: "failed", conclusion: "failure", message: "The configuration is broken.", remedy: "" } as const;
    const first = await open();
    await report(first);
    const failed = await open({}, { pulls: first.pulls, comments: first.comments, hasSetup: false });
    failed.result.ending = ending;
    await report(failed);
    expect(bodies(failed)).toEqual([expect.stringMatching(/The run failed[^]*The configuration is broken\./)]);
    const other = await open({}, { pulls: first.pulls, hasSetup: false, issue: 30 });
    other.result.ending = ending;
    await report(other);
    expect(bodies(other)).toEqual([]);
  });

  describe("that an earlier run has remembered", () => {
    const openRemembered = async (issue: number, id: number, given: Parameters<typeof open>[1] = {}): Promise<Fixture> => {
      const fixture = await open({}, given);
      fixture.result.setup!.ids.comment = { issue, id };
      return fixture;
    };

    it("is edited without a search", async () => {
      const first = await open();
      await report(first);
      const { comment } = first.result.setup!.ids;
      expect(comment).toEqual({ issue: 1, id: first.comments.comments[0]?.id });
      const later = await openRemembered(1, comment!.id, first);
      await later.reporter.findComment();
      await report(later);
      expect(later.calls.filter((name) => name === "findOwn" || name === "create")).toEqual([]);
      expect([bodies(later).length, later.result.setup!.ids.comment]).toEqual([1, comment]);
    });

    it("is searched for if it has vanished, and posted again only if there is no other", async () => {
      const first = await open();
      await report(first);
      const later = await openRemembered(1, 999, first);
      await report(later);
      expect(bodies(later)).toHaveLength(1);
      expect(later.result.setup!.ids.comment?.id).toBe(first.comments.comments[0]?.id);
      const last = await openRemembered(1, 999, { pulls: first.pulls });
      await report(last);
      expect([bodies(last).length, last.result.setup!.ids.comment?.id]).toEqual([1, last.comments.comments[0]?.id]);
    });

    it("is not edited if the reports go to another issue now", async () => {
      const comments = createFakeComments();
      const { id } = await comments.create(7, "of another pull request");
      const fixture = await openRemembered(7, id, { comments });
      await report(fixture);
      expect(comments.comments.map(({ issue }) => issue)).toEqual([7, 1]);
      expect(bodies(fixture)[0]).toBe("of another pull request");
    });
  });

  it("is searched for while the agent works, once, and a failure of that is repeated and reported later", async () => {
    const first = await open();
    await report(first);
    const later = await open({}, first);
    await later.reporter.findComment();
    expect(later.result.setup!.ids.comment?.id).toBe(first.comments.comments[0]?.id);
    await report(later);
    expect(later.calls.filter((name) => name === "findOwn")).toHaveLength(1);
    const comments = {
      ...first.comments,
      findOwn: () => Promise.reject(userError("GITHUB_FAILED", { problem: "no answer", remedy: "Wait." })),
    };
    const failed = await open({}, { ...first, comments });
    await failed.reporter.findComment();
    expect(failed.result.notices).toEqual([]);
    await report(failed);
    expect(failed.result.notices).toHaveLength(1);
  });

  it("leaves its number to the post step", async () => {
    const fixture = await open();
    await report(fixture);
    expect(fixture.saved.get("comment")).toBe(String(fixture.comments.comments[0]?.id));
  });

  describe("at the start of an iteration", () => {
    it("says that it is running, by one edit of the comment", async () => {
      const first = await open();
      await report(first);
      const next = await open({}, { pulls: first.pulls, comments: first.comments });
      next.result.state = sampleState({ iteration: 3, inFlight: { iteration: 4, startedAtMs: 0 } });
      await next.branchPull.find();
      next.calls.splice(0);
      next.reporter.announceStart();
      await next.reporter.updateComment();
      expect(bodies(next)).toEqual([expect.stringContaining("Iteration 4 is running")]);
      expect(next.calls).toEqual(["findOwn", "update", "update"]);
    });

    it("is not written before there is a pull request", async () => {
      const fixture = await open();
      await fixture.branchPull.find();
      fixture.calls.splice(0);
      fixture.reporter.announceStart();
      await fixture.reporter.updateComment();
      expect([fixture.calls, bodies(fixture)]).toEqual([[], []]);
    });

    it("is not tried if the search for the comment was not answered", async () => {
      const first = await open();
      await report(first);
      const next = await open({}, { pulls: first.pulls, comments: first.comments });
      await next.branchPull.find();
      const { findOwn } = next.comments;
      next.comments.findOwn = () => Promise.reject(userError("COMMENT_REFUSED", { problem: "no answer", remedy: "Wait." }));
      await next.reporter.findComment();
      next.comments.findOwn = findOwn;
      next.calls.splice(0);
      next.reporter.announceStart();
      await next.reporter.updateComment();
      expect(next.calls).toEqual(["findOwn", "update"]);
    });

    it("costs no warning and no later comment if it fails", async () => {
      const fixture = await open();
      await report(fixture);
      const { update } = fixture.comments;
      fixture.comments.update = () => Promise.reject(userError("COMMENT_REFUSED", { problem: "no answer", remedy: "Wait." }));
      fixture.reporter.announceStart();
      await new Promise((resolve) => void setImmediate(resolve));
      fixture.comments.update = update;
      fixture.result.ending = { reason: "completed", conclusion: "success", message: "Done.", remedy: "" };
      await fixture.reporter.updateComment();
      expect(fixture.result.notices).toEqual([]);
      expect(bodies(fixture)).toEqual([expect.stringContaining("The task is done")]);
    });
  });
});
