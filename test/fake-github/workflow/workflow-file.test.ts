import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { FakeGitHubOptions, FakeGitHubRun } from "../fake-github.ts";
import { type ChainFixture, loop, openChainFixture, STEPS } from "../chain-fixture.ts";

let fixture: ChainFixture;

beforeEach(() => {
  fixture = openChainFixture();
});

afterEach(() => fixture.close());

describe("a workflow file", () => {
  const one = async (
    steps: string,
    more: Parameters<typeof loop>[0] = {},
    options: Partial<FakeGitHubOptions> = {},
  ): Promise<FakeGitHubRun> => {
    const github = await fixture.start(loop({ ...more, steps }), options);
    const run = await github.dispatch("loop.yml", { fast: "true" });
    await github.idle();
    return run;
  };

  it("passes outputs and variables of a step to later steps", async () => {
    const run = await one(
      `${STEPS}      - uses: actions/setup-node@v4
      - { id: mine, run: 'echo "word=\${{ steps.loop.outputs.goal }}" >> "$GITHUB_OUTPUT"; echo "EXTRA=\${{ vars.PLACE }}" >> "$GITHUB_ENV"; cat plan.md' }
      - { if: "steps.mine.outputs.word == 'first' && inputs.fast == true && env.EXTRA == 'here'", run: 'echo "$EXTRA $GITHUB_RUN_NUMBER $KEY"', env: { KEY: "\${{ secrets.KEY }}" } }
      - { if: failure(), run: "echo never" }
`,
      {},
      { variables: { place: "here" }, secrets: { KEY: "sk-very-secret" } },
    );
    const log = run.log.join("\n");
    expect(log).toContain("here 1 ***");
    expect(log).toContain("- [ ] one");
    expect(log).toContain("The fake GitHub has no action actions/setup-node@v4: skipped.");
    expect(run.jobs[0]?.steps.map(({ conclusion }) => conclusion)).toEqual([
      "success",
      "success",
      "success",
      "success",
      "success",
      "skipped",
    ]);
  });

  it("continues after a failure only if a condition says so", async () => {
    const run = await one(`      - { run: "exit 3", continue-on-error: true }
      - { id: bad, run: "false | true" }
      - { run: "echo not reached" }
      - { if: "failure() && steps.bad.outcome == 'failure'", run: "echo cleaning" }
`);
    expect(run.jobs[0]?.steps.map(({ outcome }) => outcome)).toEqual(["failure", "failure", "skipped", "success"]);
    expect(run.jobs[0]?.steps[0]?.conclusion).toBe("success");
    expect(run.conclusion).toBe("failure");
  });

  it("runs a job for each combination of a matrix, and passes on its outputs", async () => {
    const github = await fixture.start(`on: { workflow_dispatch: { inputs: { tracks: { default: '["a","b"]' } } } }
jobs:
  each:
    strategy: { matrix: { track: "\${{ fromJSON(inputs.tracks) }}", n: [1, 2], exclude: [{ track: b, n: 1 }] } }
    outputs: { last: "\${{ matrix.track }}" }
    steps: [{ run: 'echo "track=\${{ matrix.track }}\${{ matrix.n }}"' }]
  after:
    needs: each
    if: needs.each.result == 'success'
    steps: [{ run: 'echo "then \${{ needs.each.outputs.last }}"' }]
  never:
    needs: [after]
    if: failure()
    steps: [{ run: "false" }]
`);
    await github.dispatch("loop.yml");
    await github.idle();
    const [run] = github.runs;
    expect(run?.jobs.map(({ name, conclusion }) => `${name} ${conclusion}`)).toEqual(
      ["each (a, 1) success", "each (a, 2) success", "each (b, 2) success", "after success", "never skipped"], // in the file's order
    );
    expect(run?.log.filter((line) => /^(?:track=|then )/.test(line))).toEqual(["track=a1", "track=a2", "track=b2", "then b"]);
    expect(run?.conclusion).toBe("success");
  });

  it("checks out the run's commit, or a given ref", async () => {
    const steps = `      - uses: actions/checkout@v4
        with: REF
      - { run: "cat plan.md; grep -c extraheader .git/config || true" }
`;
    const github = await fixture.start(loop({ concurrency: "{ group: loop, queue: max }", steps: steps.replace("REF", "{}") }));
    github.hooks.beforeRun = async () => void (await github.push({ "plan.md": "- [x] newer\n" }));
    const stale = await github.dispatch("loop.yml");
    await github.idle();
    expect(stale.log.slice(-4).join("\n")).toMatch(/- \[ \] one\n1$/);
    const named = '{ ref: "${{ github.ref_name }}", persist-credentials: false, fetch-depth: 0 }';
    github.hooks.beforeRun = null;
    await github.push({ ".github/workflows/loop.yml": loop({ steps: steps.replace("REF", named) }), "plan.md": "old\n" });
    github.hooks.beforeRun = async () => void (await github.push({ "plan.md": "- [x] newest\n" }));
    const fresh = await github.dispatch("loop.yml");
    await github.idle();
    expect(fresh.log.slice(-4).join("\n")).toMatch(/- \[x\] newest\n0$/);
  });

  it("runs jobs of one concurrency group in order", async () => {
    const github = await fixture.start(`on: workflow_dispatch
jobs:
  each:
    concurrency: { group: one, queue: max }
    strategy: { matrix: { n: [1, 2, 3] } }
    steps: [{ run: 'mkdir "$PLACE"; sleep 0.05; rmdir "$PLACE"', env: { PLACE: "\${{ vars.PLACE }}" } }]
`);
    github.setVariable("PLACE", `${github.root}/place`);
    await github.dispatch("loop.yml");
    await github.idle();
    expect(github.runs[0]?.jobs.map(({ conclusion }) => conclusion)).toEqual(["success", "success", "success"]);
  });

  it("lets a comment's run read the cache but not write it", async () => {
    const github = await fixture.start(`on: issue_comment\njobs: { one: { steps: [{ uses: ./ }] } }`);
    const [run] = await github.event("issue_comment", { action: "created" });
    await github.idle();
    expect(run?.result?.outputs["scopes"]).toBe('[{"Scope":"refs/heads/main","Permission":1}]');
  });

  it("ends a job after its timeout", async () => {
    const run = await one(
      `      - { run: "sleep 60" }\n      - { if: cancelled(), run: "echo cleaned-up" }\n`,
      { job: "    timeout-minutes: 0.01\n" },
      { times: { interruptMs: 50, terminateMs: 50, streamsMs: 50 } },
    );
    expect(run.conclusion).toBe("cancelled");
    expect(run.log.join("\n")).toMatch(/maximum execution time[^]*cleaned-up/);
  });
});

describe("events", () => {
  it("start the workflows that they trigger, on their ref", async () => {
    const job = `jobs: { one: { steps: [{ run: 'echo "$GITHUB_EVENT_NAME $GITHUB_REF $GITHUB_ACTOR \${{ github.event.comment.body }}"' }] } }`;
    const github = await fixture.start(loop(), {
      files: {
        ".github/workflows/push.yml": `on: { push: { branches: ["main", "release/**", "!release/old"] } }\n${job}`,
        ".github/workflows/pull.yml": `on: [pull_request]\n${job}`,
        ".github/workflows/talk.yml": `on: { issue_comment: { types: [created] } }\n${job}`,
      },
    });
    await github.cron("loop.yml");
    await github.push({ "a.txt": "a\n" }, { actor: "ada" });
    await github.push({ "b.txt": "b\n" }, { ref: "refs/heads/release/old" });
    await github.push({ "b.txt": "b\n" }, { ref: "refs/heads/topic" });
    await github.event("pull_request", { action: "opened", pull_request: { number: 7, head: { ref: "topic" }, base: { ref: "main" } } });
    await github.event("pull_request", { action: "labeled", pull_request: { number: 7, head: { ref: "topic" }, base: { ref: "main" } } });
    await github.event("issue_comment", { action: "created", comment: { body: "hello" } }, { actor: "eve" });
    await expect(github.cron("push.yml")).rejects.toThrow("has no schedule");
    await github.idle();
    expect(github.runs.map(({ event, ref, actor, conclusion }) => [event, ref, actor, conclusion])).toEqual([
      ["schedule", "refs/heads/main", "octo", "success"],
      ["push", "refs/heads/main", "ada", "success"],
      ["pull_request", "refs/pull/7/merge", "octo", "success"],
      ["issue_comment", "refs/heads/main", "eve", "success"],
    ]);
    expect(github.runs[0]?.result?.outputs["scopes"]).toBe('[{"Scope":"refs/heads/main","Permission":3}]');
    expect(github.runs[3]?.log).toContain("issue_comment refs/heads/main eve hello");
  });

  it("give a run from a fork no secrets and no write access", async () => {
    const github = await fixture.start(loop(), {
      secrets: { KEY: "sk-very-secret" },
      files: {
        ".github/workflows/pull.yml": `on: [pull_request]
permissions: write-all
jobs: { one: { steps: [{ uses: ./, with: { left: 1 } }, { run: 'echo "key=\${{ secrets.KEY }}."' }] } }`,
      },
    });
    await github.repository.commit({
      ref: "refs/heads/topic",
      files: { "a.txt": "a\n" },
      parent: await github.repository.findRef("refs/heads/main"),
    });
    const pull = { number: 8, head: { ref: "topic", repo: { fork: true } }, base: { ref: "main" } };
    await github.event("pull_request", { action: "opened", pull_request: pull }, { actor: "eve" });
    await github.idle();
    expect(github.runs[0]?.log).toContain("key=.");
    expect(github.runs[0]?.result?.outputs["status"]).toBe("403");
  });
});
