import { describe, expect, it } from "vitest";
import type { Host } from "../../../src/core/chain/spec.ts";
import type { BranchRule, PermissionFact, ServerFacts, WorkflowFile } from "../../../src/preflight/facts.ts";
import type { CheckId } from "../../../src/preflight/check.ts";
import { checkOf, found, NO_SERVER, ON, workflow } from "./facts-fixture.ts";

const DENIED: PermissionFact = { kind: "denied", message: "Resource not accessible by integration", fix: "Add `actions: write`." };
const without = workflow({}, {}, { workflow_dispatch: ON.workflow_dispatch });

const verdict = (id: CheckId, server: Partial<ServerFacts>, host: Host = "github", file = workflow()) =>
  checkOf(id, { host, workflows: found([file]), server: { ...NO_SERVER, ...server } });

describe("checkServer", () => {
  it("fails if the token may not start the next run, and warns if a schedule does", () => {
    expect(verdict("dispatch", { dispatch: found(DENIED) }, "github", without)).toEqual([
      "fail: The token may not start the next run: Resource not accessible by integration.",
      "Add `actions: write`.",
    ]);
    expect(verdict("dispatch", { dispatch: found(DENIED) })[0]).toMatch(/^warn/);
  });

  it("says to a person that runs use their own token", () => {
    expect(verdict("dispatch", { dispatch: found(DENIED) }, "local")).toEqual([
      expect.stringMatching(/^warn: Your token .*its runs use their own/),
      "gh auth refresh --scopes repo,workflow",
    ]);
    const repository = { name: "octo/demo", defaultBranch: "main", mayPush: false, isArchived: false };
    expect(verdict("push", { repository: found(repository) }, "local")[0]).toMatch(/^warn: Your token may not push to octo\/demo/);
    expect(verdict("push", { repository: found({ ...repository, mayPush: true }) }, "local")[0]).toMatch(/^ok/);
  });

  it("warns of a workflow that is not on the default branch", () => {
    expect(verdict("dispatch", { dispatch: found({ kind: "missing" }) }, "local")).toEqual([
      "warn: GitHub does not know the workflow: .github/workflows/loop.yml is not on the default branch.",
      'git add .github/workflows/loop.yml && git commit -m "Add codex-self-iter" && git push',
    ]);
  });

  it("fails for a workflow that GitHub starts for nobody", () => {
    const refused: PermissionFact = { kind: "refused", message: "Cannot trigger a disabled workflow", fix: "gh workflow enable loop.yml" };
    expect(verdict("dispatch", { dispatch: found(refused) }, "github", without)).toEqual([
      "fail: GitHub would not start the next run: Cannot trigger a disabled workflow.",
      "gh workflow enable loop.yml",
    ]);
  });

  it("does not take the schedule of another workflow for the loop's", () => {
    const refused: PermissionFact = { kind: "refused", message: "Cannot trigger a disabled workflow", fix: "gh workflow enable loop.yml" };
    const nightly = { path: ".github/workflows/nightly.yml", document: { on: { schedule: [{ cron: "0 3 * * *" }] } } };
    const server = { ...NO_SERVER, dispatch: found(refused) };
    const judged = (file: WorkflowFile) => checkOf("dispatch", { host: "local", workflows: found([nightly, file]), server })[0];
    expect(judged(without)).toMatch(/^fail/);
    expect(judged(workflow())).toMatch(/^warn/);
  });

  it("warns if no pull request can be opened: the work continues without", () => {
    expect(verdict("pull-requests", { pulls: found(DENIED) })[0]).toMatch(/^warn: The token may not open/);
    expect(verdict("pull-requests", { pulls: found({ ...DENIED, kind: "refused" }) })[1]).toMatch(/^gh api --method PUT/);
    expect(verdict("pull-requests", { pullSetting: found(false) }, "local")[0]).toMatch(/^warn: The repository does not let Actions/);
    const none = workflow({}, { "pull-request": false });
    expect(verdict("pull-requests", { pullSetting: found(false) }, "local", none)[0]).toMatch(/^ok: The workflow opens no/);
  });

  it("fails for a missing secret, and warns where an environment may have it", () => {
    const secrets = [{ name: "OPENAI_API_KEY", exists: found(false) }];
    expect(verdict("secret", { secrets }, "local")).toEqual([
      expect.stringMatching(/^fail: The secret OPENAI_API_KEY, .* does not exist\.$/),
      "gh secret set OPENAI_API_KEY",
    ]);
    expect(verdict("secret", { secrets }, "local", workflow({ environment: "production" }))[0]).toMatch(/^warn/);
  });

  it("fails for a rejected push and an archived repository, and warns of a cache that does not answer", () => {
    const failed = { kind: "failed", text: "The server rejected the push", fix: "contents: write" } as const;
    expect(verdict("push", { push: failed })).toEqual(["fail: The server rejected the push.", "contents: write"]);
    expect(verdict("cache", { cache: failed })[0]).toMatch(/^warn/);
    const archived = found({ name: "octo/demo", defaultBranch: "main", mayPush: true, isArchived: true });
    expect(verdict("repository", { repository: archived }, "local")[0]).toMatch(/^fail: .*archived/);
  });

  it("skips what GitHub does not answer", () => {
    const unknown = { kind: "unknown", text: "GitHub could not be asked (500)", fix: "Try again." } as const;
    const server = { dispatch: unknown, pulls: unknown, rules: unknown, repository: unknown };
    for (const id of ["dispatch", "pull-requests", "branch-rules", "repository"] as const)
      expect(verdict(id, server)).toEqual(["skipped: GitHub could not be asked (500).", "Try again."]);
  });
});

describe("checkBranchRules", () => {
  const ADDRESSES = { authorEmail: "41898282+github-actions[bot]@users.noreply.github.com", committerEmail: "ada@corp.example" };
  const rule = (type: string, parameters: BranchRule["parameters"] = {}, mayBypass: boolean | null = false): BranchRule => ({
    type,
    parameters,
    ruleset: 1,
    mayBypass,
  });
  const judged = (rules: readonly BranchRule[], exists: boolean | null = false, branch = "codex-self-iter/main") =>
    verdict("branch-rules", { rules: found({ ...ADDRESSES, branch, exists, rules }) });

  it("finds nothing in rules that the loop keeps", () => {
    expect(judged(["deletion", "non_fast_forward", "copilot_code_review", "new_rule"].map((type) => rule(type)))).toEqual([
      "ok: No rule refuses the work branch codex-self-iter/main.",
      null,
    ]);
  });

  it.each(["required_signatures", "pull_request", "update", "creation", "required_status_checks", "merge_queue", "workflows"])(
    "%s refuses the work",
    (type) => {
      expect(judged([rule(type)])[0]).toMatch(/^fail: A rule of the repository refuses the work branch/);
    },
  );

  it("only warns if it is not known who may bypass the rule, and is content if the token's owner may", () => {
    expect(judged([rule("required_signatures", {}, null)])[0]).toMatch(/^warn: .* commits must be signed/);
    expect(judged([rule("required_signatures", {}, true)])[0]).toMatch(/^ok/);
  });

  it("the creation of a branch that exists needs no permission, and of one that may exist is not certain to", () => {
    expect(judged([rule("creation")], true)[0]).toMatch(/^ok/);
    expect(judged([rule("creation")], null)[0]).toMatch(/^warn/);
  });

  it.each(["required_linear_history", "commit_message_pattern", "max_file_size"])("%s may refuse some commits", (type) => {
    expect(judged([rule(type, { operator: "starts_with", pattern: "JIRA-" })])[0]).toMatch(/^warn/);
  });

  it("compares names and addresses with a pattern, and runs no regular expression of others", () => {
    const named = (operator: string, pattern: string, negate = false) =>
      judged([rule("branch_name_pattern", { operator, pattern, negate })])[0];
    expect(named("starts_with", "codex-")).toMatch(/^ok/);
    expect(named("starts_with", "feature/")).toMatch(/^fail: .*\(starts with "feature\/"\)/);
    expect(named("contains", "self", true)).toMatch(/^fail/);
    expect(named("ends_with", "/main")).toMatch(/^ok/);
    expect(named("regex", "(a+)+$")).toMatch(/^warn/);
    expect(judged([rule("commit_author_email_pattern", { operator: "ends_with", pattern: "@corp.example" })])[0]).toMatch(
      /^fail: .*authors/,
    );
  });

  it("compares the addresses of the commits with a pattern", () => {
    const named = (type: string, pattern: string) => judged([rule(type, { operator: "contains", pattern })])[0];
    expect(named("commit_author_email_pattern", "github-actions[bot]")).toMatch(/^ok/);
    expect(named("commit_author_email_pattern", "@corp.example")).toMatch(/^fail: .*authors/);
    expect(named("committer_email_pattern", "@corp.example")).toMatch(/^ok/);
    expect(named("committer_email_pattern", "github-actions[bot]")).toMatch(/^fail: .*committers/);
    const unknown = { ...ADDRESSES, authorEmail: "${{ vars.EMAIL }}", branch: "codex-self-iter/main", exists: false };
    const rules = [rule("commit_author_email_pattern", { operator: "contains", pattern: "@corp.example" })];
    expect(verdict("branch-rules", { rules: found({ ...unknown, rules }) })[0]).toMatch(/^warn: .*authors/);
  });

  it("proposes another branch", () => {
    expect(judged([rule("update")])[1]).toMatch(/^branch: loop\/main/);
    expect(judged([rule("update")], true, "main")[1]).toBe("branch: codex-self-iter/main");
  });
});
