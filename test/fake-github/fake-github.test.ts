import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { begun, type ChainFixture, endsOf, goalsOf, loop, openChainFixture, STEPS } from "./chain-fixture.ts";
import { GHES } from "./profile.ts";

let fixture: ChainFixture;

beforeEach(() => {
  fixture = openChainFixture();
});

afterEach(() => fixture.close());

describe("a chain of runs", () => {
  it("starts the runs that a run dispatches, in order", async () => {
    const github = await fixture.start(loop({ concurrency: "{ group: loop, queue: max }" }));
    const timeline: string[] = [];
    github.onRun((run, change) => timeline.push(`${run.number} ${change}`));
    const first = await github.dispatch("loop.yml", { left: "2" });
    await github.idle();
    expect(endsOf(github.runs)).toEqual(["success", "success", "success"]);
    expect(goalsOf(github.runs)).toEqual(["first", "goal 1", "goal 0"]);
    expect(github.runs.map(({ actor }) => actor)).toEqual(["octo", "github-actions[bot]", "github-actions[bot]"]);
    const whole = "1 queued, 1 started, 2 queued, 1 ended, 2 started, 3 queued, 2 ended, 3 started, 3 ended";
    expect(timeline.join(", ")).toBe(whole);
    expect(first.result?.outputs).toMatchObject({ left: "2", status: "204" });
    expect(github.api.runs.map(({ status, conclusion }) => [status, conclusion])).toEqual(Array(3).fill(["completed", "success"]));
  });

  it("revokes each job's token and removes its folder", async () => {
    const github = await fixture.start();
    const seen: string[] = [];
    github.hooks.beforeRun = () => void seen.push(...readdirSync(github.root));
    const run = await github.dispatch("loop.yml");
    await github.idle();
    const [token = ""] = run.result?.masks ?? [];
    expect(token).toMatch(/^ghs_/);
    expect(Object.keys(github.git.tokens)).toEqual([]);
    const answer = await fetch(`${github.api.url}/repos/octo/demo`, { headers: { authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(401);
    expect(seen).toContain("git");
    expect(readdirSync(join(github.root, "runs"))).toEqual([]);
  });

  it("passes a goal on unchanged, even one like an expression or a command", async () => {
    const github = await fixture.start();
    const hostile = '${{ secrets.KEY }} \'}} "quoted" $(touch x)';
    await github.dispatch("loop.yml", { goal: hostile });
    await github.idle();
    expect(goalsOf(github.runs)).toEqual([hostile]);
  });

  it("loses or delays a dispatch by a hook", async () => {
    const github = await fixture.start();
    github.hooks.holdDispatch = ({ actor }) => (actor === "octo" ? null : "lost");
    await github.dispatch("loop.yml", { left: "1" });
    await github.idle();
    expect([github.runs.length, github.api.runs.length]).toEqual([1, 1]);
    expect(github.runs[0]?.result?.outputs["status"], "GitHub has taken it").toBe("204");

    let release = (): void => {};
    const gate = new Promise<void>((settle) => {
      release = settle;
    });
    github.hooks.holdDispatch = ({ actor }) => (actor === "octo" ? null : gate);
    await github.dispatch("loop.yml", { left: "1" });
    await github.idle();
    expect(github.runs.map(({ status }) => status)).toEqual(["completed", "completed", "queued"]);
    release();
    await github.idle();
    expect(endsOf(github.runs)).toEqual(["success", "success", "success"]);
  });

  it("rejects undeclared inputs in GitHub's words", async () => {
    const github = await fixture.start();
    await expect(github.dispatch("loop.yml", { gaol: "x" })).rejects.toThrow('422 Unexpected inputs provided: ["gaol"]');
    await expect(github.dispatch("loop.yml", {}, { ref: "nope" })).rejects.toThrow("422 No ref found for: nope");
    await expect(github.dispatch("none.yml")).rejects.toThrow("404 Not Found");
    expect(github.runs).toEqual([]);
  });

  it("gives the token the permissions of the workflow", async () => {
    const steps = `${STEPS}      - if: always()
        run: |
          git -c http.extraheader="AUTHORIZATION: basic $(printf 'x:%s' "$TOKEN" | base64 -w0 2>/dev/null || printf 'x:%s' "$TOKEN" | base64)" push "$GITHUB_SERVER_URL/$GITHUB_REPOSITORY" HEAD:refs/heads/new
        env: { TOKEN: "\${{ github.token }}" }
`;
    const github = await fixture.start(loop({ permissions: "{ contents: read }", steps }));
    await github.dispatch("loop.yml", { left: "1" });
    await github.idle();
    expect(github.runs.map(({ result }) => result?.outputs["status"])).toEqual(["403"]);
    expect(github.runs[0]?.log.join("\n")).toContain("Permission to octo/demo.git denied to github-actions[bot].");
    expect(github.runs[0]?.log.join("\n")).not.toMatch(/ghs_/);
    expect(await github.repository.findRef("refs/heads/new")).toBeNull();

    await github.push({ ".github/workflows/loop.yml": loop({ steps }) });
    await github.dispatch("loop.yml");
    await github.idle();
    expect(await github.repository.findRef("refs/heads/new")).not.toBeNull();
  });
});

describe("concurrency", () => {
  it("queue: max runs all in order", async () => {
    const github = await fixture.start(loop({ concurrency: "{ group: loop, queue: max }" }));
    for (const goal of ["a", "b", "c", "d"]) await github.dispatch("loop.yml", { goal });
    await github.idle();
    expect(endsOf(github.runs)).toEqual(Array(4).fill("success"));
    const times = github.runs.map(({ startedAtMs, endedAtMs }) => [startedAtMs, endedAtMs]);
    expect(times.flat()).toEqual(times.flat().toSorted((a, b) => Number(a) - Number(b)));
  });

  it("takes runs in the order of their dispatch", async () => {
    const github = await fixture.start(loop({ concurrency: "{ group: loop, queue: max }" }));
    const read = github.repository.readFile;
    const reads: string[] = [];
    vi.spyOn(github.repository, "readFile").mockImplementation(async (ref, path) => {
      const isFirst = reads.push(path) === 1;
      for (let slower = isFirst ? 10 : 0; slower > 0; slower--) await read(ref, path);
      return read(ref, path);
    });
    await Promise.all([github.dispatch("loop.yml", { goal: "a" }), github.dispatch("loop.yml", { goal: "b" })]);
    await github.idle();
    const [first, second] = github.runs;
    expect(first?.endedAtMs).toBeLessThanOrEqual(Number(second?.startedAtMs));
  });

  it("queue: single cancels the older of two waiting runs", async () => {
    const github = await fixture.start();
    const first = await github.dispatch("loop.yml", { hold: "1" });
    await begun(github, first);
    const second = await github.dispatch("loop.yml", { goal: "b" });
    await github.dispatch("loop.yml", { goal: "c" });
    await second.done;
    github.cancel(first.id);
    await github.idle();
    expect(endsOf(github.runs)).toEqual(["cancelled", "cancelled", "success"]);
    expect(goalsOf(github.runs)[2]).toBe("c");
    expect(second.startedAtMs).toBeNull();
  });

  it("cancel-in-progress cancels the active run, and expressions separate groups", async () => {
    const group = '{ group: "${{ github.workflow }}-${{ inputs.goal }}", cancel-in-progress: true }';
    const github = await fixture.start(loop({ concurrency: group }));
    const first = await github.dispatch("loop.yml", { goal: "a", hold: "1" });
    const other = await github.dispatch("loop.yml", { goal: "b" });
    await begun(github, first);
    await other.done;
    await github.dispatch("loop.yml", { goal: "A" });
    await github.idle();
    expect(endsOf(github.runs), "names are the same in any letter case").toEqual(["cancelled", "success", "success"]);
  });

  it("queue: max with cancel-in-progress is invalid", async () => {
    const github = await fixture.start(loop({ concurrency: "{ group: loop, queue: max, cancel-in-progress: true }" }));
    await github.dispatch("loop.yml");
    await github.idle();
    expect(endsOf(github.runs)).toEqual(["failure"]);
    expect(github.runs[0]?.log.join("\n")).toContain("The workflow is not valid");
  });
});

describe("cancel, kill and re-run", () => {
  it("cancel an active run by signals, and a waiting one at once", async () => {
    const github = await fixture.start();
    const first = await github.dispatch("loop.yml", { hold: "1" });
    await begun(github, first);
    const second = await github.dispatch("loop.yml");
    github.cancel(second.id);
    await second.done;
    expect(first.status).toBe("in_progress");
    await github.waitForLine(first, /^holding$/);
    github.cancel(first.id);
    await github.idle();
    expect(endsOf(github.runs)).toEqual(["cancelled", "cancelled"]);
    expect(first.log).toContain("interrupted");
    expect(second.startedAtMs).toBeNull();
  });

  it("kill a step, after which post runs, or the machine, after which it does not", async () => {
    fixture.folder.write("dist/post.js", 'console.log("post was here");');
    const github = await fixture.start(loop({ concurrency: "{ group: loop, queue: max }" }));
    for (const how of [{ machine: false }, { machine: true }]) {
      const run = await github.dispatch("loop.yml", { hold: "1" });
      await github.waitForLine(run, /^holding$/);
      github.kill(run.id, how);
      await run.done;
      expect(run.conclusion).toBe("failure");
    }
    expect(github.runs.map(({ log }) => log.includes("post was here"))).toEqual([true, false]);
  });

  it("re-run with the same inputs and commit, as another attempt", async () => {
    const github = await fixture.start();
    const first = await github.dispatch("loop.yml", { goal: "old" });
    await github.idle();
    await github.push({ "new.txt": "new\n" });
    const again = github.rerun(first.id, { actor: "ada" });
    expect(() => github.rerun(first.id)).toThrow("already running");
    await github.idle();
    expect(again).toMatchObject({
      id: first.id,
      number: 1,
      attempt: 2,
      sha: first.sha,
      actor: "octo",
      triggeringActor: "ada",
      conclusion: "success",
    });
    expect(goalsOf(github.runs)).toEqual(["old", "old"]);
  });

  it("close in the middle of a run leaves no process and no file", async () => {
    const github = await fixture.start();
    const run = await github.dispatch("loop.yml", { hold: "1" });
    await begun(github, run);
    await github.close();
    expect(run.status).toBe("completed");
    expect(existsSync(github.root)).toBe(false);
  });
});

describe("a GitHub Enterprise Server", () => {
  it("runs a chain over TLS, with a certificate that the machine trusts, and without the details of a run", async () => {
    const github = await fixture.start(
      loop({ steps: `${STEPS}      - run: env | grep -E '^(GITHUB_(SERVER|API|GRAPHQL)_URL|RUNNER_ENVIRONMENT)='\n` }),
      {
        profile: GHES,
      },
    );
    await github.dispatch("loop.yml", { left: "1" });
    await github.idle();
    expect(endsOf(github.runs)).toEqual(["success", "success"]);
    const log = github.runs[0]?.log.join("\n");
    expect(log).toMatch(/GITHUB_SERVER_URL=https:\/\/127\.0\.0\.1:\d+$/m);
    expect(log).toMatch(/GITHUB_API_URL=https:\/\/127\.0\.0\.1:\d+\/api\/v3$/m);
    expect(log).toMatch(/GITHUB_GRAPHQL_URL=https:\/\/127\.0\.0\.1:\d+\/api\/graphql$/m);
    expect(log).toContain("RUNNER_ENVIRONMENT=self-hosted");
    const order = { method: "POST", body: JSON.stringify({ ref: "main", return_run_details: true }) };
    const headers = { authorization: "Bearer person-octo" };
    const answer = await fetch(`${github.api.url}/api/v3/repos/octo/demo/actions/workflows/loop.yml/dispatches`, { ...order, headers });
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('"return_run_details\\" is not a permitted key')]);
  });

  it("refuses a machine that does not trust its certificate", async () => {
    const github = await fixture.start(loop(), { profile: GHES, env: { GIT_SSL_CAINFO: "/dev/null" } });
    await github.dispatch("loop.yml");
    await github.idle();
    expect(endsOf(github.runs)).toEqual(["failure"]);
    expect(github.runs[0]?.log.join("\n")).toMatch(/certificate/i);
  });

  it("refuses a workflow file with a queue", async () => {
    const github = await fixture.start(loop({ concurrency: "{ group: loop, queue: max }" }), { profile: GHES });
    await expect(github.dispatch("loop.yml")).rejects.toThrow(
      "422 failed to parse workflow: .github/workflows/loop.yml: Unexpected value 'queue'",
    );
    await expect(github.cron("loop.yml")).rejects.toThrow("Unexpected value 'queue'");
  });
});
