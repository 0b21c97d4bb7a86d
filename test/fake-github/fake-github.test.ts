import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { begun, type ChainFixture, endsOf, goalsOf, loop, openChainFixture, STEPS } from "./chain-fixture.ts";

let world: ChainFixture;

beforeEach(() => {
  world = openChainFixture();
});

afterEach(() => world.close());

describe("a chain of runs", () => {
  it("starts the runs that a run dispatches, in order", async () => {
    const on = await world.start(loop({ concurrency: "{ group: loop, queue: max }" }));
    const timeline: string[] = [];
    on.onRun((run, change) => timeline.push(`${run.number} ${change}`));
    const first = await on.dispatch("loop.yml", { left: "2" });
    await on.idle();
    expect(endsOf(on.runs)).toEqual(["success", "success", "success"]);
    expect(goalsOf(on.runs)).toEqual(["first", "goal 1", "goal 0"]);
    expect(on.runs.map(({ actor }) => actor)).toEqual(["octo", "github-actions[bot]", "github-actions[bot]"]);
    const whole = "1 queued, 1 started, 2 queued, 1 ended, 2 started, 3 queued, 2 ended, 3 started, 3 ended";
    expect(timeline.join(", ")).toBe(whole);
    expect(first.result?.outputs).toMatchObject({ left: "2", status: "204" });
    expect(on.api.runs.map(({ status, conclusion }) => [status, conclusion])).toEqual(Array(3).fill(["completed", "success"]));
  });

  it("revokes each job's token and removes its folder", async () => {
    const on = await world.start();
    const seen: string[] = [];
    on.hooks.beforeRun = () => void seen.push(...readdirSync(on.root));
    const run = await on.dispatch("loop.yml");
    await on.idle();
    const [token = ""] = run.result?.masks ?? [];
    expect(token).toMatch(/^ghs_/);
    expect(Object.keys(on.git.tokens)).toEqual([]);
    const answer = await fetch(`${on.api.url}/repos/octo/demo`, { headers: { authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(401);
    expect(seen).toContain("git");
    expect(readdirSync(join(on.root, "runs"))).toEqual([]);
  });

  it("passes a goal on unchanged, even one like an expression or a command", async () => {
    const on = await world.start();
    const hostile = '${{ secrets.KEY }} \'}} "quoted" $(touch x)';
    await on.dispatch("loop.yml", { goal: hostile });
    await on.idle();
    expect(goalsOf(on.runs)).toEqual([hostile]);
  });

  it("loses or delays a dispatch by a hook", async () => {
    const on = await world.start();
    on.hooks.holdDispatch = ({ actor }) => (actor === "octo" ? null : "lost");
    await on.dispatch("loop.yml", { left: "1" });
    await on.idle();
    expect([on.runs.length, on.api.runs.length]).toEqual([1, 1]);
    expect(on.runs[0]?.result?.outputs["status"], "GitHub has taken it").toBe("204");

    let release = (): void => {};
    const gate = new Promise<void>((settle) => {
      release = settle;
    });
    on.hooks.holdDispatch = ({ actor }) => (actor === "octo" ? null : gate);
    await on.dispatch("loop.yml", { left: "1" });
    await on.idle();
    expect(on.runs.map(({ status }) => status)).toEqual(["completed", "completed", "queued"]);
    release();
    await on.idle();
    expect(endsOf(on.runs)).toEqual(["success", "success", "success"]);
  });

  it("rejects undeclared inputs in GitHub's words", async () => {
    const on = await world.start();
    await expect(on.dispatch("loop.yml", { gaol: "x" })).rejects.toThrow('422 Unexpected inputs provided: ["gaol"]');
    await expect(on.dispatch("loop.yml", {}, { ref: "nope" })).rejects.toThrow("422 No ref found for: nope");
    await expect(on.dispatch("none.yml")).rejects.toThrow("404 Not Found");
    expect(on.runs).toEqual([]);
  });

  it("gives the token the permissions of the workflow", async () => {
    const steps = `${STEPS}      - if: always()
        run: |
          git -c http.extraheader="AUTHORIZATION: basic $(printf 'x:%s' "$TOKEN" | base64 -w0 2>/dev/null || printf 'x:%s' "$TOKEN" | base64)" push "$GITHUB_SERVER_URL/$GITHUB_REPOSITORY" HEAD:refs/heads/new
        env: { TOKEN: "\${{ github.token }}" }
`;
    const on = await world.start(loop({ permissions: "{ contents: read }", steps }));
    await on.dispatch("loop.yml", { left: "1" });
    await on.idle();
    expect(on.runs.map(({ result }) => result?.outputs["status"])).toEqual(["403"]);
    expect(on.runs[0]?.log.join("\n")).toContain("Permission to octo/demo.git denied to github-actions[bot].");
    expect(on.runs[0]?.log.join("\n")).not.toMatch(/ghs_/);
    expect(await on.repository.findRef("refs/heads/new")).toBeNull();

    await on.push({ ".github/workflows/loop.yml": loop({ steps }) });
    await on.dispatch("loop.yml");
    await on.idle();
    expect(await on.repository.findRef("refs/heads/new")).not.toBeNull();
  });
});

describe("concurrency", () => {
  it("queue: max runs all in order", async () => {
    const on = await world.start(loop({ concurrency: "{ group: loop, queue: max }" }));
    for (const goal of ["a", "b", "c", "d"]) await on.dispatch("loop.yml", { goal });
    await on.idle();
    expect(endsOf(on.runs)).toEqual(Array(4).fill("success"));
    const times = on.runs.map(({ startedAtMs, endedAtMs }) => [startedAtMs, endedAtMs]);
    expect(times.flat()).toEqual(times.flat().toSorted((a, b) => Number(a) - Number(b)));
  });

  it("takes runs in the order of their dispatch", async () => {
    const on = await world.start(loop({ concurrency: "{ group: loop, queue: max }" }));
    const read = on.repository.readFile;
    const reads: string[] = [];
    vi.spyOn(on.repository, "readFile").mockImplementation(async (ref, path) => {
      const isFirst = reads.push(path) === 1;
      for (let slower = isFirst ? 10 : 0; slower > 0; slower--) await read(ref, path);
      return read(ref, path);
    });
    await Promise.all([on.dispatch("loop.yml", { goal: "a" }), on.dispatch("loop.yml", { goal: "b" })]);
    await on.idle();
    const [first, second] = on.runs;
    expect(first?.endedAtMs).toBeLessThanOrEqual(Number(second?.startedAtMs));
  });

  it("queue: single cancels the older of two waiting runs", async () => {
    const on = await world.start();
    const first = await on.dispatch("loop.yml", { hold: "1" });
    await begun(on, first);
    const second = await on.dispatch("loop.yml", { goal: "b" });
    await on.dispatch("loop.yml", { goal: "c" });
    await second.done;
    on.cancel(first.id);
    await on.idle();
    expect(endsOf(on.runs)).toEqual(["cancelled", "cancelled", "success"]);
    expect(goalsOf(on.runs)[2]).toBe("c");
    expect(second.startedAtMs).toBeNull();
  });

  it("cancel-in-progress cancels the active run, and expressions separate groups", async () => {
    const group = '{ group: "${{ github.workflow }}-${{ inputs.goal }}", cancel-in-progress: true }';
    const on = await world.start(loop({ concurrency: group }));
    const first = await on.dispatch("loop.yml", { goal: "a", hold: "1" });
    const other = await on.dispatch("loop.yml", { goal: "b" });
    await begun(on, first);
    await other.done;
    await on.dispatch("loop.yml", { goal: "A" });
    await on.idle();
    expect(endsOf(on.runs), "names are the same in any letter case").toEqual(["cancelled", "success", "success"]);
  });

  it("queue: max with cancel-in-progress is invalid", async () => {
    const on = await world.start(loop({ concurrency: "{ group: loop, queue: max, cancel-in-progress: true }" }));
    await on.dispatch("loop.yml");
    await on.idle();
    expect(endsOf(on.runs)).toEqual(["failure"]);
    expect(on.runs[0]?.log.join("\n")).toContain("The workflow is not valid");
  });
});

describe("cancel, kill and re-run", () => {
  it("cancel an active run by signals, and a waiting one at once", async () => {
    const on = await world.start();
    const first = await on.dispatch("loop.yml", { hold: "1" });
    await begun(on, first);
    const second = await on.dispatch("loop.yml");
    on.cancel(second.id);
    await second.done;
    expect(first.status).toBe("in_progress");
    await on.waitForLine(first, /^holding$/);
    on.cancel(first.id);
    await on.idle();
    expect(endsOf(on.runs)).toEqual(["cancelled", "cancelled"]);
    expect(first.log).toContain("interrupted");
    expect(second.startedAtMs).toBeNull();
  });

  it("kill a step, after which post runs, or the machine, after which it does not", async () => {
    world.folder.write("dist/post.js", 'console.log("post was here");');
    const on = await world.start(loop({ concurrency: "{ group: loop, queue: max }" }));
    for (const how of [{ machine: false }, { machine: true }]) {
      const run = await on.dispatch("loop.yml", { hold: "1" });
      await on.waitForLine(run, /^holding$/);
      on.kill(run.id, how);
      await run.done;
      expect(run.conclusion).toBe("failure");
    }
    expect(on.runs.map(({ log }) => log.includes("post was here"))).toEqual([true, false]);
  });

  it("re-run with the same inputs and commit, as another attempt", async () => {
    const on = await world.start();
    const first = await on.dispatch("loop.yml", { goal: "old" });
    await on.idle();
    await on.push({ "new.txt": "new\n" });
    const again = on.rerun(first.id, { actor: "ada" });
    expect(() => on.rerun(first.id)).toThrow("already running");
    await on.idle();
    expect(again).toMatchObject({
      id: first.id,
      number: 1,
      attempt: 2,
      sha: first.sha,
      actor: "octo",
      triggeringActor: "ada",
      conclusion: "success",
    });
    expect(goalsOf(on.runs)).toEqual(["old", "old"]);
  });

  it("close in the middle of a run leaves no process and no file", async () => {
    const on = await world.start();
    const run = await on.dispatch("loop.yml", { hold: "1" });
    await begun(on, run);
    await on.close();
    expect(run.status).toBe("completed");
    expect(existsSync(on.root)).toBe(false);
  });
});
