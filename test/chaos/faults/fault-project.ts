import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync } from "node:fs";

import { type ActionProject, createActionProject, handoffLine } from "../../helpers/action-project.ts";
import { NUMBER } from "../../helpers/action-chain.ts";
import { preload } from "../../helpers/preload.ts";
import { type ScratchFolder, scratchFolder } from "../../helpers/scratch.ts";
import { BOT, type FakeGitHubRun } from "../../fake-github/fake-github.ts";
import type { NetworkCall } from "../../fake-github/network.ts";
import type { Row, Scenario } from "./calls.ts";
import type { FaultKind } from "./faults.ts";

/** Divides the timeouts of the action and its git in a run with a silent server. */
const TIMEOUT_SPEED = 3;
/** The `http.lowSpeedTime` that the action sets (adapters/git/remote-exec.ts). */
const LOW_SPEED_SECONDS = 30;

/** One run and its effects. */
export type ObservedRun = {
  readonly run: FakeGitHubRun;
  readonly calls: readonly NetworkCall[];
  readonly hits: number;
  /** How often the agent was started. */
  readonly agentStarts: number;
  /** Iteration numbers on the branch, oldest first. */
  readonly committed: { readonly before: readonly number[]; readonly after: readonly number[] };
  readonly isStateChanged: boolean;
  /** How many runs of the chain were dispatched. */
  readonly dispatched: number;
};

/** A fake GitHub on which the calls of a run can fail. */
export type FaultProject = {
  /** Executes one run of the chain, and cancels the runs that it dispatches. */
  run(chain: Chain, fault: { readonly row: Row; readonly kind: FaultKind } | null): Promise<ObservedRun>;
  close(): Promise<void>;
};

export type Chain = { readonly name: string; readonly scenario: Scenario };

/** Writes a note per iteration, and claims completion if the goal is to finish. Appends a line to `starts` per call. */
function agent(starts: string): string {
  return `echo started >> '${starts}'
${NUMBER}
mkdir -p notes; echo "note $n" > "notes/$n.txt"
if grep -q 'finish the notes' "$1"; then done=true; next=; sed 's/- \\[ \\]/- [x]/' plan.md > plan.new && mv plan.new plan.md; else done=false; next="write the note after $n"; fi
${handoffLine("\"wrote note '$n'\"", `"'"$next"'"`, "'$done'")}`;
}

const CI_WORKFLOW = "on: { workflow_dispatch: {} }\njobs: { test: { runs-on: ubuntu-latest, steps: [{ run: 'true' }] } }\n";

/** Writes a git with a shorter low-speed timeout. Returns its folder. */
function writeFastGit(folder: ScratchFolder, speedFile: string): string {
  const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
  const file = folder.write(
    "bin/git",
    `#!/bin/sh
read -r speed < '${speedFile}'
index=0
while [ $index -lt "\${GIT_CONFIG_COUNT:-0}" ]; do
  eval "key=\\$GIT_CONFIG_KEY_$index"
  if [ "$key" = http.lowSpeedTime ]; then export "GIT_CONFIG_VALUE_$index=$((${LOW_SPEED_SECONDS} / speed))"; fi
  index=$((index+1))
done
exec '${real}' "$@"
`,
  );
  chmodSync(file, 0o755);
  return file.replace(/\/git$/, "");
}

export async function createFaultProject(): Promise<FaultProject> {
  const folder = scratchFolder();
  const starts = `${folder.path}/starts`;
  const speedFile = folder.write("timeout-speed", "1\n");
  const project = await createActionProject({
    agent: agent(starts),
    files: { ".github/workflows/ci.yml": CI_WORKFLOW },
    inputs: ["goal", "track", "branch", "from-run"],
    // One chain has all runs for the calls that only a later run makes.
    with: { "max-iterations": "1000", track: "${{ inputs.track }}", branch: "${{ inputs.branch }}", "ci-workflows": "ci.yml" },
    on: ["issue_comment:", "  types: [created]"],
    checkout: null,
    github: {
      env: {
        PATH: `${writeFastGit(folder, speedFile)}:${process.env["PATH"] ?? ""}`,
        ...preload(folder, new URL("fast-timers.ts", import.meta.url)),
        FAULT_TIMEOUT_SPEED_FILE: speedFile,
      },
    },
  });
  const pulls = new Map<string, number>();
  const countStarts = (): number => (existsSync(starts) ? readFileSync(starts, "utf8").split("\n").length - 1 : 0);
  return {
    async run(chain, fault) {
      const { github } = project;
      const branch = chain.scenario === "comment" ? chain.name : `codex-self-iter/${chain.name}`;
      const readCommitted = async (): Promise<readonly number[]> => {
        const sha = await github.repository.findRef(`refs/heads/${branch}`);
        return sha === null ? [] : await project.pushedIterations(branch);
      };
      if (chain.scenario === "comment" && !pulls.has(chain.name)) pulls.set(chain.name, await openPull(project, chain.name));
      const held = holdDispatches(project);
      folder.write("timeout-speed", `${fault?.kind.isSilent === true ? TIMEOUT_SPEED : 1}\n`);
      const from = { calls: github.network.calls.length, starts: countStarts() };
      const before = await readCommitted();
      const readState = async (): Promise<string> => await github.repository.git("for-each-ref", "refs/codex-self-iter/");
      const stateBefore = await readState();
      const hits = fault === null ? () => 0 : injectFault(project, fault.row, fault.kind);
      const run = await startRun(project, chain, pulls.get(chain.name) ?? 0);
      await run.done;
      github.network.fault = null;
      await held.cancelAll();
      return {
        run,
        calls: github.network.calls.slice(from.calls).filter(isOfRun),
        hits: hits(),
        agentStarts: countStarts() - from.starts,
        committed: { before, after: await readCommitted() },
        isStateChanged: stateBefore !== (await readState()),
        dispatched: held.count(),
      };
    },
    async close() {
      await project.close();
      folder.remove();
    },
  };
}

async function startRun({ github }: ActionProject, { name, scenario }: Chain, pull: number): Promise<FakeGitHubRun> {
  if (scenario !== "comment") {
    const goal = scenario === "last" ? { goal: "finish the notes" } : {};
    return await github.dispatch("loop.yml", { track: name, ...goal });
  }
  const payload = { action: "created", issue: { number: pull, pull_request: {} }, comment: { body: "/iterate", user: { login: "octo" } } };
  const [run] = await github.event("issue_comment", payload, { actor: "octo" });
  if (run === undefined) throw new Error("The comment started no run.");
  return run;
}

/** Opens a person's pull request, with a comment of another user that carries our marker. */
async function openPull({ github }: ActionProject, ref: string): Promise<number> {
  const permissions = { "pull-requests": "write", contents: "write" } as const;
  github.api.addToken("person", { login: "octo", kind: "user", permissions });
  const parent = await github.repository.findRef("refs/heads/main");
  await github.repository.commit({ ref: `refs/heads/${ref}`, files: { "fix.txt": "started\n" }, message: "begin the fix", parent });
  const response = await fetch(`${github.api.url}/repos/octo/demo/pulls`, {
    method: "POST",
    headers: { authorization: "Bearer person" },
    body: JSON.stringify({ head: ref, base: "main", title: "Fix it" }),
  });
  const { number } = (await response.json()) as { number: number };
  github.api.addComment(number, "mallory", `<!-- codex-self-iter track=pr-${number} -->`);
  return number;
}

function isOfRun({ login, part }: NetworkCall): boolean {
  return part === "cache" || login === BOT;
}

/** Makes the matching calls fail. Returns a function that counts them. */
function injectFault({ github }: ActionProject, { from = 1, matches, to = Infinity }: Row, kind: FaultKind): () => number {
  let matched = 0;
  let hits = 0;
  github.network.fault = (call) => {
    if (!isOfRun(call) || !matches(call)) return null;
    matched += 1;
    if (matched < from || matched > to) return null;
    hits += 1;
    return kind.of(call);
  };
  return () => hits;
}

/** Holds the runs that a run dispatches, so that they are listed but do not start, until they are cancelled. */
function holdDispatches({ github }: ActionProject) {
  const ids: number[] = [];
  let count = 0;
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  github.hooks.holdDispatch = (run) => {
    if (run.actor !== BOT) return null;
    ids.push(run.id);
    if (run.workflowPath.endsWith("/loop.yml")) count += 1;
    return released;
  };
  return {
    count: () => count,
    async cancelAll(): Promise<void> {
      for (const id of ids) github.cancel(id);
      release();
      await github.idle();
    },
  };
}
