import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createServerProbes, type ServerProbes } from "../../../src/adapters/github/preflight.ts";
import { mayRefuse } from "../../../src/preflight/branch-rules.ts";
import type { Token } from "../../fake-github/api/store.ts";
import { type GitHubFixture, JOB_TOKEN, startGitHubFixture } from "../../helpers/github-fixture.ts";

let fixture: GitHubFixture;
beforeEach(async () => {
  fixture = await startGitHubFixture();
});
afterEach(() => fixture.close());

const ADMIN: Token["permissions"] = { contents: "write", actions: "write", secrets: "read", administration: "write" };

/** The probes with the token of a person. */
function asPerson(permissions: Token["permissions"]): ServerProbes {
  fixture.github.addToken("person", { login: "octo", kind: "user", permissions });
  return createServerProbes(fixture.clientWith({ token: "person" }));
}

const asJob = (): ServerProbes => createServerProbes(fixture.client);
const asNobody = (): ServerProbes => createServerProbes(fixture.clientWith());
const BRANCH = { branch: "codex-self-iter/main", exists: false, authorEmail: "ada@example.org", committerEmail: "ada@example.org" };

describe("what GitHub says about a token", () => {
  it("names the repository, and whether the token may push", async () => {
    const value = { name: "octo/garden", defaultBranch: "main", isArchived: false };
    expect(await asJob().repository()).toEqual({ kind: "found", value: { ...value, mayPush: true } });
    expect(await asNobody().repository()).toEqual({ kind: "found", value: { ...value, mayPush: false } });
  });

  it("fails for a token that GitHub does not know, and for a repository that it does not see", async () => {
    const unknown = createServerProbes(fixture.clientWith({ token: "wrong" }));
    expect(await unknown.repository()).toMatchObject({ kind: "failed", fix: 'export GH_TOKEN="$(gh auth token)"' });
    const elsewhere = createServerProbes(fixture.clientWith({ token: JOB_TOKEN, repo: "other" }));
    expect(await elsewhere.repository()).toMatchObject({ kind: "failed", text: expect.stringContaining("does not exist") as string });
  });

  it("asks for the permission to dispatch without starting a run", async () => {
    expect(await asJob().dispatch("loop.yml")).toEqual({ kind: "found", value: { kind: "granted" } });
    expect(await asNobody().dispatch("loop.yml")).toEqual({
      kind: "found",
      value: {
        kind: "denied",
        message: "Resource not accessible by integration",
        fix: "Add `actions: write` below `permissions:` of the job.",
      },
    });
    expect(await asJob().dispatch("none.yml")).toEqual({ kind: "found", value: { kind: "missing" } });
    expect(fixture.dispatched).toEqual([]);
  });

  it("reports what GitHub refuses to everyone", async () => {
    const failure = { status: 422, body: { message: "Cannot trigger a 'workflow_dispatch' on a disabled workflow" } };
    fixture.github.fault({ path: /dispatches$/, failure });
    expect(await asJob().dispatch("loop.yml")).toMatchObject({
      value: { kind: "refused", message: failure.body.message, fix: "Enable the workflow: `gh workflow enable loop.yml`" },
    });
  });

  it("asks for the permission to open a pull request without opening one", async () => {
    expect(await asJob().pulls("main")).toEqual({ kind: "found", value: { kind: "granted" } });
    expect(await asNobody().pulls("main")).toMatchObject({
      value: { kind: "denied", fix: "Add `pull-requests: write` below `permissions:` of the job." },
    });
    fixture.github.switches.mayCreatePullRequests = false;
    expect(await asJob().pulls("main")).toMatchObject({ value: { kind: "refused" } });
    expect(fixture.github.issues.size).toBe(0);
  });

  it("has no answer if GitHub has none, and repeats no call that could have an effect", async () => {
    fixture.github.fault({ path: "/", times: 99, failure: { status: 500, body: { message: "Server Error" } } });
    const probes = asJob();
    const answers = await Promise.all([probes.dispatch("loop.yml"), probes.pulls("main")]);
    for (const answer of answers)
      expect(answer).toMatchObject({ kind: "unknown", fix: "See https://www.githubstatus.com, and try again." });
    expect(fixture.github.log).toHaveLength(2);
  });
});

describe("settings of the repository", () => {
  it("are not shown to a job's token", async () => {
    expect(await asJob().pullSetting()).toMatchObject({ kind: "unknown", text: expect.stringContaining("(403:") as string });
    expect(await asJob().secret("OPENAI_API_KEY")).toMatchObject({ kind: "unknown" });
  });

  it("say whether Actions may open pull requests", async () => {
    const probes = asPerson(ADMIN);
    expect(await probes.pullSetting()).toEqual({ kind: "found", value: true });
    fixture.github.switches.mayCreatePullRequests = false;
    expect(await probes.pullSetting()).toEqual({ kind: "found", value: false });
  });

  it("say whether a secret exists", async () => {
    fixture.github.addSecret("openai_api_key");
    const probes = asPerson(ADMIN);
    expect(await probes.secret("OPENAI_API_KEY")).toEqual({ kind: "found", value: true });
    expect(await probes.secret("OTHER")).toEqual({ kind: "found", value: false });
  });
});

describe("the rules for a branch", () => {
  it("are those of the rulesets that name it", async () => {
    fixture.github.addRuleset({ branch: "release/*", rules: [{ type: "update" }] });
    fixture.github.addRuleset({ branch: "codex-self-iter/*", rules: [{ type: "deletion" }] });
    const expected = { ...BRANCH, rules: [{ type: "deletion", parameters: {}, ruleset: expect.any(Number) as number, mayBypass: null }] };
    expect(await asJob().rules(BRANCH, "token", mayRefuse)).toEqual({ kind: "found", value: expected });
    // Who may bypass a rule that refuses nothing is not asked.
    expect(fixture.github.log).toHaveLength(1);
  });

  it.each([
    ["always", true],
    ["never", false],
    ["pull_requests_only", false],
  ] as const)("may be bypassed: %s", async (bypass, mayBypass) => {
    fixture.github.addRuleset({ branch: BRANCH.branch, rules: [{ type: "required_signatures" }], bypass });
    expect(await asJob().rules(BRANCH, "token", mayRefuse)).toMatchObject({ value: { rules: [{ mayBypass }] } });
  });

  it("say for the workflow's own token only whether nobody may bypass them", async () => {
    fixture.github.addRuleset({ branch: BRANCH.branch, rules: [{ type: "required_signatures" }], bypass: "always" });
    expect(await asPerson(ADMIN).rules(BRANCH, "workflow", mayRefuse)).toMatchObject({ value: { rules: [{ mayBypass: false }] } });
    expect(await asJob().rules(BRANCH, "workflow", mayRefuse)).toMatchObject({ value: { rules: [{ mayBypass: null }] } });
  });

  it("do not exist in a private repository of the free plan", async () => {
    const message = "Upgrade to GitHub Pro or make this repository public to enable this feature.";
    fixture.github.fault({ path: /\/rules\//, failure: { status: 403, body: { message } } });
    expect(await asJob().rules(BRANCH, "token", mayRefuse)).toEqual({ kind: "found", value: { ...BRANCH, rules: [] } });
  });
});
