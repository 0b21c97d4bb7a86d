import { afterEach, describe, expect, it } from "vitest";

import {
  type ActionProject,
  type ActionProjectOptions,
  countingAgent,
  createActionProject,
  handoffLine,
} from "../../helpers/action-project.ts";
import type { FakeGitHubRun } from "../../fake-github/fake-github.ts";
import type { GitFault } from "../../fake-github/git-server/git-server.ts";
import { IS_FULL } from "../../helpers/test-mode.ts";

let project: ActionProject;

const open = async (options?: ActionProjectOptions): Promise<ActionProject> =>
  (project = await createActionProject({ checkout: null, ...options }));
const textOf = (run: FakeGitHubRun | undefined): string => `${run?.log.join("\n")}\n${run?.result?.summary}`;

afterEach(() => project.close());

/** 5 is the default. */
const ERRORS_MAX = IS_FULL ? 5 : 2;
const LIMITS = IS_FULL ? {} : { "max-consecutive-errors": String(ERRORS_MAX) };

async function startOnSchedule(count: number): Promise<void> {
  for (let start = 1; start <= count; start += 1) {
    await project.github.cron("loop.yml");
    await project.github.idle();
  }
}

const BRANCH = "refs/heads/codex-self-iter/main";

describe("the server rejects the push", () => {
  it("of a workflow file: reverts the file, pushes the rest, and informs the next iteration", async () => {
    const agent = `mkdir -p .github/workflows seen; n=$(ls seen | wc -l); cp "$1" "seen/$n.md"
[ $n = 0 ] && echo 'on: push' > .github/workflows/x.yml && echo '# more' >> .github/workflows/loop.yml
done=false; next="do the step number $((n+1))"; [ $n = 1 ] && done=true && next=; sed 's/- \\[ \\]/- [x]/' plan.md > plan.new && mv plan.new plan.md
${handoffLine('"step"', `"'"$next"'"`, "'$done'")}`;
    const { runChain, github, pushedIterations } = await open({ agent });
    const runs = await runChain();
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(["success", "success"]);
    expect(await pushedIterations()).toEqual([1, 2]);
    const files = await github.repository.git("ls-tree", "-r", "--name-only", BRANCH);
    expect(files.split("\n").filter((file) => file.startsWith(".github/"))).toEqual([".github/workflows/loop.yml"]);
    expect(await github.repository.git("diff", "--name-only", "refs/heads/main", BRANCH, "--", ".github")).toBe("");
    const prompt = await github.repository.readFile(BRANCH, "seen/1.md");
    expect(prompt).toContain("they were reverted: .github/workflows/loop.yml, .github/workflows/x.yml (only people change it).");
  });

  it.each([
    [
      "a ruleset (GH013)",
      { kind: "ruleset", ref: BRANCH, violations: ["Changes must be made through a pull request."] },
      "GH013: Repository rule violations found for refs/heads/codex-self-iter/main. - Changes must be made through a pull request.",
    ],
    [
      "a protected branch (GH006)",
      { kind: "protected", ref: BRANCH },
      "GH006: Protected branch update failed for refs/heads/codex-self-iter/main.",
    ],
  ] as const)("by %s: saves the unfinished work, fails, and starts no next run", async (_, rule, message) => {
    const { runChain, github, state } = await open();
    github.git.rules.push(rule);
    const [first, ...more] = await runChain();
    expect(more).toEqual([]);
    expect(first?.conclusion).toBe("failure");
    expect(textOf(first)).toContain(message);
    expect(textOf(first)).toContain("Exempt the token's account from the rule of codex-self-iter/main (Settings, Rules)");
    expect(textOf(first)).toContain("branch: codex-self-iter/main");
    expect(textOf(first)).toContain("The work is saved as refs/codex-self-iter/unfinished/main/1.");
    expect(await github.repository.readFile("refs/codex-self-iter/unfinished/main/1", "notes/1.txt")).toBe("note 1");
    expect(await github.repository.findRef(BRANCH)).toBeNull();
    expect((await state())?.runtime["consecutive_errors"]).toBe(1);
    expect(first?.result?.outputs).toMatchObject({ status: "failure", "commit-sha": "", "dispatched-run-url": "", "iterations-run": "1" });
  });

  it("by a pre-receive hook that declines all refs for the branch: saves the unfinished work beside the state", async () => {
    const { runChain, github, state } = await open();
    github.git.rules.push({ kind: "pre-receive", ref: BRANCH, text: "Push to a branch of your own." });
    const [first, ...more] = await runChain();
    expect(more).toEqual([]);
    expect(first?.conclusion).toBe("failure");
    expect(textOf(first)).toContain("pre-receive hook declined: policy.sh: failed with exit status 1 Push to a branch of your own.");
    expect(textOf(first)).toContain("Let the server's pre-receive hook accept the token's pushes to codex-self-iter/main");
    expect(textOf(first)).toContain("The work is saved as refs/codex-self-iter/unfinished/main/1.");
    expect(await github.repository.readFile("refs/codex-self-iter/unfinished/main/1", "notes/1.txt")).toBe("note 1");
    expect((await state())?.runtime["consecutive_errors"]).toBe(1);
  });

  it("by a pre-receive hook that declines everything: the next run has the work as a patch from the cache", async () => {
    const agent = `if [ -s .codex-self-iter/logs/iter_0001.unpushed.patch ]; then cp "$1" prompt.md; git apply .codex-self-iter/logs/iter_0001.unpushed.patch; fi
${countingAgent(2)}`;
    const { runChain, github, pushedIterations } = await open({ agent });
    github.git.rules.push({ kind: "pre-receive", ref: "refs/*", text: "The server is being migrated." });
    const [first] = await runChain();
    expect(first?.conclusion).toBe("failure");
    expect(textOf(first)).toContain("The server is being migrated.");
    expect(textOf(first)).toContain("No ref took the work: it is in .codex-self-iter/logs/iter_0001.unpushed.patch");
    expect(await github.repository.git("for-each-ref", "--format=%(refname)")).toBe("refs/heads/main");
    github.git.rules.length = 0;
    await runChain();
    expect(await pushedIterations()).toEqual([2]);
    expect(await github.repository.readFile(BRANCH, "notes/1.txt")).toBe("note 1");
    expect(await github.repository.readFile(BRANCH, "notes/2.txt")).toBe("note 2");
    expect(await github.repository.readFile(BRANCH, "prompt.md")).toContain("git apply .codex-self-iter/logs/iter_0001.unpushed.patch");
  });

  it("by a rule: scheduled runs stop asking the agent after max-consecutive-errors", async () => {
    const { github, state } = await open({ on: ["schedule:", "  - cron: '7 * * * *'"], with: LIMITS });
    github.git.rules.push({ kind: "ruleset", ref: BRANCH, violations: ["No."] });
    await startOnSchedule(ERRORS_MAX + 1);
    const asked = github.runs.map((run) => run.log.join("\n").includes("Iteration "));
    expect(asked).toEqual([...Array<boolean>(ERRORS_MAX).fill(true), false]);
    expect((await state())?.status["stop_reason"]).toBe("agent-failing");
  });

  it("without contents: write: fails with the missing line before the agent starts", async () => {
    const { runChain, github } = await open({ permissions: ["contents: read", "actions: write", "pull-requests: write"] });
    const [run, ...more] = await runChain();
    expect(more).toEqual([]);
    expect(run?.conclusion).toBe("failure");
    expect(run?.result?.outputs).toMatchObject({ status: "failure", "commit-sha": "", "dispatched-run-url": "" });
    expect(run?.result?.summary).toContain("contents: write");
    expect(textOf(run)).toContain("Permission to octo/demo.git denied to github-actions[bot].");
    expect(textOf(run)).toContain('below "permissions:" of the job, write: contents: write');
    expect(textOf(run)).not.toContain("Iteration ");
    expect(await github.repository.git("for-each-ref", "--format=%(refname)")).toBe("refs/heads/main");
  });

  it("after contents: write was revoked: counts the errors in the cache and stops asking the agent", async () => {
    const { runChain, github } = await open({ on: ["schedule:", "  - cron: '7 * * * *'"], with: { redispatch: "false", ...LIMITS } });
    await runChain();
    const path = ".github/workflows/loop.yml";
    const workflow = await github.repository.readFile("refs/heads/main", path);
    await github.repository.commit({ ref: "refs/heads/main", files: { [path]: workflow.replace("contents: write", "contents: read") } });
    await startOnSchedule(ERRORS_MAX + 1);
    const runs = github.runs.slice(1);
    expect(textOf(runs[0])).toContain('below "permissions:" of the job, write: contents: write');
    expect(runs.map((run) => run.log.join("\n").includes("Iteration "))).toEqual([...Array<boolean>(ERRORS_MAX).fill(true), false]);
    // The last run finds a stopped chain, which is not a failure.
    expect(runs.map(({ conclusion }) => conclusion)).toEqual([...Array<string>(ERRORS_MAX).fill("failure"), "success"]);
  });
});

/** Concurrent, because they wait for real retries. */
describe.concurrent("the git server does not answer the push", () => {
  const begin = async (onTestFinished: (end: () => Promise<void>) => void, count = 2): Promise<ActionProject> => {
    const one = await createActionProject({ checkout: null, agent: countingAgent(count) });
    onTestFinished(() => one.close());
    return one;
  };
  const isPush = (service: string, { method }: { readonly method: string }): boolean => service === "git-receive-pack" && method === "POST";
  const onPush = ({ github }: ActionProject, count: number, fault: GitFault): void => {
    let left = count;
    github.git.fault = (service, request) => (isPush(service, request) && left-- > 0 ? fault : null);
  };

  it("once, before it took effect: the push is retried", async ({ expect: expects, onTestFinished }) => {
    const one = await begin(onTestFinished, 1);
    const { runChain, pushedIterations } = one;
    onPush(one, 1, "reset");
    const runs = await runChain();
    expects(runs.map(({ result }) => result?.outputs["stop-reason"])).toEqual(["completed"]);
    expects(await pushedIterations()).toEqual([1]);
  });

  it("after it took effect: the push is recognized", async ({ expect: expects, onTestFinished }) => {
    const one = await begin(onTestFinished, 1);
    const { runChain, pushedIterations, github } = one;
    onPush(one, 1, "reset-after-effect");
    const runs = await runChain();
    expects(runs.map(({ conclusion, result }) => [conclusion, result?.outputs["stop-reason"]])).toEqual([["success", "completed"]]);
    expects(await pushedIterations()).toEqual([1]);
    expects(github.git.requests.filter((request) => isPush(request.service ?? "", request))).toHaveLength(1);
  });

  // The simulation has such pushes without a server.
  it.runIf(IS_FULL)(
    "after it took effect, nor later: fails, and the next run recognizes the work",
    async ({ expect: expects, onTestFinished }) => {
      const one = await begin(onTestFinished, 2);
      const { runChain, pushedIterations, github, state } = one;
      let isDown = false;
      github.git.fault = (service, request) => {
        if (isDown) return { status: 503, body: "Service Unavailable" };
        isDown = isPush(service, request);
        return isDown ? "reset-after-effect" : null;
      };
      const [run] = await runChain();
      expects(run?.conclusion).toBe("failure");
      expects(github.runs).toHaveLength(1);
      github.git.fault = null;
      await runChain();
      expects(github.runs.at(-1)?.result?.outputs["stop-reason"]).toBe("completed");
      expects(await pushedIterations()).toEqual([1, 2]);
      expects((await state())?.records.map(({ phase }) => phase)).toEqual(["goal_iteration", "goal_iteration"]);
    },
  );

  it("ever: fails with the reason and without a next run, and the next start does the work", async ({
    expect: expects,
    onTestFinished,
  }) => {
    const one = await begin(onTestFinished, 1);
    const { runChain, pushedIterations, github, state } = one;
    onPush(one, 99, { status: 503, body: "Service Unavailable" });
    const [run] = await runChain();
    expects(run?.conclusion).toBe("failure");
    expects(textOf(run)).toContain("because the server did not answer:");
    expects(textOf(run)).toContain("https://www.githubstatus.com");
    expects(github.runs).toHaveLength(1);
    expects(await state()).toBeNull();
    github.git.fault = null;
    await runChain();
    expects(github.runs.at(-1)?.result?.outputs["stop-reason"]).toBe("completed");
    expects(await pushedIterations()).toEqual([2]);
  });
});
