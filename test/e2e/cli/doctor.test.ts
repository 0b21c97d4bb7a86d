import { mkdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Check, CheckId } from "../../../src/preflight/check.ts";
import { type FakeGitHub, startFakeGitHub } from "../../fake-github/fake-github.ts";
import { GHES, GITHUB } from "../../fake-github/profile.ts";
import { ACTION_DIR } from "../../helpers/action-project.ts";
import { createProject, type Project } from "../../helpers/command-line.ts";

let project: Project;
let github: FakeGitHub | null = null;
afterEach(async () => {
  project.dispose();
  await github?.close();
  github = null;
});

const WORKFLOW = `on:
  schedule: [{ cron: "37 * * * *" }]
  workflow_dispatch:
    inputs: { goal: { required: false }, from-run: { required: false } }
concurrency: { group: codex-self-iter-main, queue: max, cancel-in-progress: false }
jobs:
  loop:
    permissions: { contents: write, actions: write, pull-requests: write }
    runs-on: ubuntu-24.04
    timeout-minutes: 60
    steps:
      - uses: org/codex-self-iter@v1
        with:
          openai-api-key: \${{ secrets.OPENAI_API_KEY }}
          goal: \${{ inputs.goal }}
          verify-command: npm test
`;
const LOOP = ".github/workflows/loop.yml";
const KEY = "sk-test-0123456789";
const NO_CODEX = { PATH: "/usr/bin:/bin", NVM_DIR: undefined };

type Doctor = { readonly code: number | null; readonly checks: readonly Check[]; readonly verdict: (id: CheckId) => string };

/** Runs `doctor --json`. */
async function runDoctor(env: Readonly<Record<string, string | undefined>> = {}, ...args: readonly string[]): Promise<Doctor> {
  const { code, stderr, stdout } = await project.run(["doctor", "--json", ...args], { env });
  expect(stderr).toBe("");
  const { checks, failed } = JSON.parse(stdout) as { checks: readonly Check[]; failed: boolean };
  expect(code).toBe(failed ? 1 : 0);
  return {
    code,
    checks,
    verdict: (id) =>
      checks
        .filter((check) => check.id === id)
        .map(({ status, text }) => `${status}: ${text}`)
        .join("\n"),
  };
}

/** A repository on GitHub, and its clone as the project. Returns the variables that lead `doctor` there. */
async function onGitHub(
  permissions: Parameters<FakeGitHub["api"]["addToken"]>[1]["permissions"],
  files: Readonly<Record<string, string>> = {},
  profile = GITHUB,
) {
  github = await startFakeGitHub({ actionDir: ACTION_DIR, profile, files: { [LOOP]: WORKFLOW, "plan.md": "- [ ] one\n" } });
  const { api, server } = github.urls;
  project = createProject({ [LOOP]: WORKFLOW, ...files });
  project.git("remote", "add", "origin", `${server}/octo/demo.git`);
  github.api.addToken("person", { login: "octo", kind: "user", permissions });
  return { GH_TOKEN: "person", GITHUB_SERVER_URL: server, GITHUB_API_URL: api, OPENAI_API_KEY: KEY, ...NO_CODEX };
}

const EVERYTHING = { contents: "write", actions: "write", secrets: "read", administration: "write" } as const;

describe("doctor on this machine", () => {
  it("lists what is missing with a line for each, and exits with 1", async () => {
    project = createProject({ "plan.md": "" });
    const { code, stderr, stdout } = await project.run(["doctor"], { env: NO_CODEX });
    expect([code, stderr]).toEqual([1, ""]);
    expect(stdout).toMatch(/^FAIL {2}plan .*\n(?: +.*\n)* +fix: echo '- \[ \] the parser accepts comments' > plan\.md$/m);
    expect(stdout).toMatch(/^FAIL {2}agent .*Codex was not found/m);
    expect(stdout).toContain("fix: npm install --global @openai/codex\n");
    expect(stdout).toMatch(/^FAIL {2}|^\d+ checks failed, /m);
    expect(stdout).toMatch(/^skip {2}repository +The repository has no remote/m);
    expect(project.exists(".codex-self-iter")).toBe(false);
    expect(project.git("status", "--porcelain")).toBe("");
  });

  it("exits with 0 if a run would work", async () => {
    project = createProject({
      "codex-self-iter.toml": 'agent_command_template = "sh agent.sh {prompt_file}"\nverify_command = "make"\ncommit = true\n',
    });
    const { checks, code, verdict } = await runDoctor();
    expect(code).toBe(0);
    expect(checks.filter(({ status }) => status === "warn" || status === "fail")).toEqual([]);
    expect(verdict("git")).toMatch(/commits as Test <test@example\.org>/);
    expect(verdict("agent")).toBe("ok: The agent is sh.");
  });

  it("works in a folder of a larger repository, on a branch that is not the default", async () => {
    project = createProject({ [LOOP]: WORKFLOW, "packages/api/plan.md": "- [ ] one\n" });
    project.git("switch", "-qc", "work");
    const { verdict } = await runDoctor(NO_CODEX, "--workspace", "packages/api");
    expect(verdict("workspace")).toBe("ok: The workspace is the folder packages/api/ of a git repository, on the branch work.");
    expect(verdict("workflow")).toBe("ok: The action is used by .github/workflows/loop.yml.");
    expect(verdict("agent")).toMatch(/^warn: Only for runs on this machine/);
  });

  it("says in one line that there is no repository, or that the settings are wrong", async () => {
    project = createProject();
    mkdirSync(join(project.outside, "empty"));
    const { verdict } = await runDoctor(NO_CODEX, "--workspace", join(project.outside, "empty"));
    expect(verdict("workspace")).toMatch(/^fail: .* is not a git repository/);
    project.write("codex-self-iter.toml", "max_iterations = 'many'\n");
    const wrong = await runDoctor();
    expect([wrong.code, wrong.checks.map(({ id, status }) => [id, status])]).toEqual([1, [["settings", "fail"]]]);
  });

  it("shows the key to its provider with --online only, and never prints it", async () => {
    const asked: string[] = [];
    const provider: Server = createServer((request, response) => {
      asked.push(`${request.url} ${request.headers.authorization}`);
      response.writeHead(401).end(KEY);
    });
    await new Promise<void>((settle) => void provider.listen(0, "127.0.0.1", settle));
    const url = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/v1/responses`;
    project = createProject({ "codex-self-iter.toml": `upstream_url = "${url}"\n` });
    expect((await runDoctor({ ...NO_CODEX, OPENAI_API_KEY: KEY })).verdict("model-access")).toBe("");
    expect(asked).toEqual([]);
    const online = await runDoctor({ ...NO_CODEX, OPENAI_API_KEY: KEY }, "--online");
    expect(online.verdict("model-access")).toMatch(/^fail: The provider at 127\.0\.0\.1:\d+ refuses the key/);
    expect(JSON.stringify(online.checks)).not.toContain(KEY);
    expect(asked).toEqual([`/v1/models Bearer ${KEY}`]);
    provider.close();
  });
});

describe("doctor with a remote", () => {
  it("asks GitHub nothing without a token, and no other server with one", async () => {
    const env = await onGitHub(EVERYTHING);
    expect((await runDoctor({ ...env, GH_TOKEN: "" })).verdict("repository")).toMatch(/^skipped: GH_TOKEN and GITHUB_TOKEN are empty/);
    project.git("remote", "set-url", "origin", "https://gitlab.example/octo/demo.git");
    expect((await runDoctor(env)).verdict("repository")).toBe("skipped: The remote is on gitlab.example, so GitHub is not asked.");
    expect(github?.api.log).toEqual([]);
  });

  it("finds a missing secret, the setting for pull requests and rules, and changes nothing", async () => {
    const env = await onGitHub(EVERYTHING);
    github!.api.switches.mayCreatePullRequests = false;
    github!.api.addRuleset({ branch: "codex-self-iter/*", rules: [{ type: "pull_request" }] });
    const before = await github!.repository.git("for-each-ref");
    const { code, verdict } = await runDoctor(env);
    expect(code).toBe(1);
    expect(verdict("secret")).toMatch(/^fail: The secret OPENAI_API_KEY/);
    expect(verdict("pull-requests")).toMatch(/^warn: The repository does not let Actions/);
    expect(verdict("branch-rules")).toMatch(/^fail: .*changes need a pull request/);
    expect([verdict("repository"), verdict("push"), verdict("dispatch")].map((text) => text.slice(0, 3))).toEqual(["ok:", "ok:", "ok:"]);
    expect(await github!.repository.git("for-each-ref")).toBe(before);
    expect([github!.runs.length, github!.api.issues.size]).toEqual([0, 0]);
  });

  it("is content once they are fixed", async () => {
    const env = await onGitHub(EVERYTHING);
    github!.api.addSecret("OPENAI_API_KEY");
    const { checks, code } = await runDoctor(env);
    expect(code).toBe(0);
    expect(checks.filter(({ id, status }) => status !== "ok" && id !== "agent" && id !== "sandbox")).toEqual([]);
  });

  it("warns of what a token that may do nothing cannot do, and skips what it may not ask", async () => {
    const env = await onGitHub({});
    const { checks, code, verdict } = await runDoctor(env);
    expect(code).toBe(0);
    expect(verdict("push")).toMatch(/^warn: Your token may not push/);
    expect(verdict("dispatch")).toMatch(/^warn: Your token may not start the workflow/);
    for (const id of ["secret", "pull-requests"] as const) expect(verdict(id)).toMatch(/^skipped: .*\(403: /);
    expect(checks.filter(({ fix, status }) => status === "warn" && fix === null)).toEqual([]);
  });

  it.each([404, 403, 500])("says in one line that GitHub answers with status %i", async (status) => {
    const env = await onGitHub(EVERYTHING);
    github!.api.fault({ path: "/", times: 99, failure: { status, body: { message: "No." } } });
    const { verdict } = await runDoctor(env);
    expect(verdict("repository")).toMatch(status === 404 ? /^fail: The repository does not exist on GitHub/ : /^skipped: .*No/);
    expect(verdict("secret")).toBe("");
  });

  it("proposes no queue for GitHub Enterprise Server, and names the certificate that Node does not trust", async () => {
    const env = await onGitHub({ contents: "write", actions: "write" }, {}, GHES);
    const { checks, verdict } = await runDoctor(env);
    expect(verdict("workflow-concurrency")).toBe(
      "warn: loop.yml has queue: max, which only github.com and ghe.com know; GitHub Enterprise Server refuses a workflow file with that line.",
    );
    expect(verdict("repository")).toContain("Node does not trust the server's certificate (DEPTH_ZERO_SELF_SIGNED_CERT)");
    expect(checks.find(({ id }) => id === "repository")?.fix).toMatch(/^export NODE_EXTRA_CA_CERTS=/);
    const trusting = await runDoctor({ ...env, NODE_EXTRA_CA_CERTS: github?.certificateFile ?? "" });
    expect(trusting.verdict("repository")).toBe("ok: GitHub answers for octo/demo.");
  });

  it("ends in time if GitHub does not answer", async () => {
    const env = await onGitHub(EVERYTHING);
    github!.api.fault({ path: "/", times: 99, failure: "timeout" });
    expect((await runDoctor(env)).verdict("repository")).toMatch(/^skipped: /);
  });
});
