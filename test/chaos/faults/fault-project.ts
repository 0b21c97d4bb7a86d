import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync } from "node:fs";

import { type ActionProject, createActionProject, handoffLine } from "../../helpers/action-project.ts";
import { NUMBER } from "../../helpers/action-chain.ts";
import { preload } from "../../helpers/preload.ts";
import { type ScratchFolder, scratchFolder } from "../../helpers/scratch.ts";
import { BOT, type FakeGitHubRun } from "../../fake-github/workflow/scheduler.ts";
import type { WireCall } from "../../fake-github/wire.ts";
import type { Row, Scenario } from "./calls.ts";
import type { FaultKind } from "./faults.ts";

/** How much sooner the action and its git take something for dead, in a run where something is. */
const LIMIT_SPEED = 3;
/** As the action has it set for git (adapters/git/remote-exec.ts), in seconds. */
const LOW_SPEED_SECONDS = 30;

/** What was seen of one run, and of what it left. */
export type Seen = {
  readonly run: FakeGitHubRun;
  /** The calls that this run made. */
  readonly calls: readonly WireCall[];
  readonly hits: number;
  /** How often the agent was asked. */
  readonly asked: number;
  /** Iteration numbers on the branch, oldest first. */
  readonly landed: { readonly before: readonly number[]; readonly after: readonly number[] };
  /** The state ref is elsewhere than before. */
  readonly isStateMoved: boolean;
  /** Runs of the chain that were started. */
  readonly started: number;
};

/** A stand of its own, where runs are played one after the other. */
export type Lane = {
  /** A chain is told by its name. A run with a fault is one run; nothing that it starts is carried out. */
  play(chain: Chain, fault: { readonly row: Row; readonly kind: FaultKind } | null): Promise<Seen>;
  close(): Promise<void>;
};

export type Chain = { readonly name: string; readonly scenario: Scenario };

/** Each iteration writes a note; told to finish, it claims to be done. `asked` gets a line for each time. */
function agent(asked: string): string {
  return `echo asked >> '${asked}'
${NUMBER}
mkdir -p notes; echo "note $n" > "notes/$n.txt"
if grep -q 'finish the notes' "$1"; then done=true; sed 's/- \\[ \\]/- [x]/' plan.md > plan.new && mv plan.new plan.md; else done=false; fi
${handoffLine("\"wrote note '$n'\"", "\"write the note after '$n'\"", "'$done'")}`;
}

const CI = "on: { workflow_dispatch: {} }\njobs: { test: { runs-on: ubuntu-latest, steps: [{ run: 'true' }] } }\n";

/** A git that gives up earlier, as the action does. */
function writeHastyGit(folder: ScratchFolder, limits: string): string {
  const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
  const file = folder.write(
    "bin/git",
    `#!/bin/sh
read -r speed < '${limits}'
place=0
while [ $place -lt "\${GIT_CONFIG_COUNT:-0}" ]; do
  eval "key=\\$GIT_CONFIG_KEY_$place"
  if [ "$key" = http.lowSpeedTime ]; then export "GIT_CONFIG_VALUE_$place=$((${LOW_SPEED_SECONDS} / speed))"; fi
  place=$((place+1))
done
exec '${real}' "$@"
`,
  );
  chmodSync(file, 0o755);
  return file.replace(/\/git$/, "");
}

export async function openLane(): Promise<Lane> {
  const folder = scratchFolder();
  const asked = `${folder.path}/asked`;
  const limits = folder.write("limits", "1\n");
  const project = await createActionProject({
    agent: agent(asked),
    files: { ".github/workflows/ci.yml": CI },
    inputs: ["goal", "track", "branch", "from-run"],
    // One chain has all cells of the calls that only a chain with a past makes.
    with: { "max-iterations": "1000", track: "${{ inputs.track }}", branch: "${{ inputs.branch }}", "ci-workflows": "ci.yml" },
    on: ["issue_comment:", "  types: [created]"],
    checkout: null,
    stand: {
      env: {
        PATH: `${writeHastyGit(folder, limits)}:${process.env["PATH"] ?? ""}`,
        ...preload(folder, new URL("fast-timers.ts", import.meta.url)),
        STAND_LIMITS: limits,
      },
    },
  });
  const pulls = new Map<string, number>();
  const countAsked = (): number => (existsSync(asked) ? readFileSync(asked, "utf8").split("\n").length - 1 : 0);
  return {
    async play(chain, fault) {
      const { stand } = project;
      const branch = chain.scenario === "talk" ? chain.name : `codex-self-iter/${chain.name}`;
      const landedOn = async (): Promise<readonly number[]> => {
        const there = await stand.repository.findRef(`refs/heads/${branch}`);
        return there === null ? [] : await project.landed(branch);
      };
      if (chain.scenario === "talk" && !pulls.has(chain.name)) pulls.set(chain.name, await openPull(project, chain.name));
      const held = holdDispatches(project);
      folder.write("limits", `${fault?.kind.isSilent === true ? LIMIT_SPEED : 1}\n`);
      const from = { calls: stand.wire.calls.length, asked: countAsked() };
      const before = await landedOn();
      const readState = async (): Promise<string> => await stand.repository.git("for-each-ref", "refs/codex-self-iter/");
      const stateBefore = await readState();
      const hits = fault === null ? () => 0 : spoil(project, fault.row, fault.kind);
      const run = await begin(project, chain, pulls.get(chain.name) ?? 0);
      await run.done;
      stand.wire.fault = null;
      await held.dismiss();
      return {
        run,
        calls: stand.wire.calls.slice(from.calls).filter(isOfRun),
        hits: hits(),
        asked: countAsked() - from.asked,
        landed: { before, after: await landedOn() },
        isStateMoved: stateBefore !== (await readState()),
        started: held.count(),
      };
    },
    async close() {
      await project.close();
      folder.remove();
    },
  };
}

async function begin({ stand }: ActionProject, { name, scenario }: Chain, pull: number): Promise<FakeGitHubRun> {
  if (scenario !== "talk") {
    const goal = scenario === "last" ? { goal: "finish the notes" } : {};
    return await stand.dispatch("loop.yml", { track: name, ...goal });
  }
  const payload = { action: "created", issue: { number: pull, pull_request: {} }, comment: { body: "/iterate", user: { login: "octo" } } };
  const [run] = await stand.event("issue_comment", payload, { actor: "octo" });
  if (run === undefined) throw new Error("The comment started nothing.");
  return run;
}

/** A person's pull request, with a comment of a stranger's that looks like ours: whose it is must be asked. */
async function openPull({ stand }: ActionProject, ref: string): Promise<number> {
  const permissions = { "pull-requests": "write", contents: "write" } as const;
  stand.github.addToken("person", { login: "octo", kind: "user", permissions });
  const parent = await stand.repository.findRef("refs/heads/main");
  await stand.repository.commit({ ref: `refs/heads/${ref}`, files: { "fix.txt": "begun\n" }, message: "begin the fix", parent });
  const answer = await fetch(`${stand.github.url}/repos/octo/demo/pulls`, {
    method: "POST",
    headers: { authorization: "Bearer person" },
    body: JSON.stringify({ head: ref, base: "main", title: "Fix it" }),
  });
  const { number } = (await answer.json()) as { number: number };
  stand.github.addComment(number, "mallory", `<!-- codex-self-iter track=pr-${number} -->`);
  return number;
}

function isOfRun({ login, part }: WireCall): boolean {
  return part === "cache" || login === BOT;
}

function spoil({ stand }: ActionProject, { from = 1, matches, to = Infinity }: Row, kind: FaultKind): () => number {
  let seen = 0;
  let hits = 0;
  stand.wire.fault = (call) => {
    if (!isOfRun(call) || !matches(call)) return null;
    seen += 1;
    if (seen < from || seen > to) return null;
    hits += 1;
    return kind.of(call);
  };
  return () => hits;
}

/** What the run starts is there for GitHub, and waits; afterwards it is cancelled, so that the next run finds none that goes on. */
function holdDispatches({ stand }: ActionProject) {
  const ids: number[] = [];
  let started = 0;
  let release = (): void => {};
  const released = new Promise<void>((settle) => (release = settle));
  stand.hooks.holdDispatch = (run) => {
    if (run.actor !== BOT) return null;
    ids.push(run.id);
    if (run.workflowPath.endsWith("/loop.yml")) started += 1;
    return released;
  };
  return {
    count: () => started,
    async dismiss(): Promise<void> {
      for (const id of ids) stand.cancel(id);
      release();
      await stand.idle();
    },
  };
}
