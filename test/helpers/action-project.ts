import { fileURLToPath } from "node:url";

import type { IterationRecord } from "../../src/core/chain/record.ts";
import type { FileChange } from "../fake-github/git-server/git-repository.ts";
import { type FakeGitHub, type FakeGitHubOptions, type FakeGitHubRun, startFakeGitHub } from "../fake-github/fake-github.ts";

/** This repository, whose `dist/` the tests run. */
export const ACTION_DIR = fileURLToPath(new URL("../../", import.meta.url));

export type ActionProjectOptions = {
  /** Files beside the plan, the agent and the workflow. */
  readonly files?: Readonly<Record<string, FileChange>>;
  /** Overrides inputs of the action's step; an empty text removes one. */
  readonly with?: Readonly<Record<string, string>>;
  /** Lines of `permissions:`. Default: all that the action uses. */
  readonly permissions?: readonly string[];
  /** More lines below `on:`. */
  readonly on?: readonly string[];
  /** Names of workflow_dispatch's inputs; `goal` and `from-run` unless given. */
  readonly inputs?: readonly string[];
  /** The value of `concurrency:`. Default: none. */
  readonly concurrency?: string;
  /** The `with:` of actions/checkout; `null` for a job without a checkout. */
  readonly checkout?: Readonly<Record<string, string>> | null;
  /** Lines of steps between the checkout and the action's step. */
  readonly before?: readonly string[];
  /** Lines of steps after the action's step. */
  readonly after?: readonly string[];
  /** The folder of the action. Default: this repository. */
  readonly actionDir?: string;
  /** A complete workflow, instead of the one that the options above describe. */
  readonly workflow?: string;
  /** The body of `agent.sh`. Default: `countingAgent(4)`. */
  readonly agent?: string;
  readonly github?: Partial<Omit<FakeGitHubOptions, "files" | "actionDir">>;
};

export type ActionProject = {
  readonly github: FakeGitHub;
  /** Starts `loop.yml` as a person, and waits until no run is active. Returns all runs so far. */
  runChain(inputs?: Readonly<Record<string, string>>, by?: { readonly actor?: string }): Promise<readonly FakeGitHubRun[]>;
  /** The chain's state on the server; `null` if there is none. */
  state(track?: string): Promise<PushedState | null>;
  /** Subjects of a branch's commits, newest first. */
  subjects(branch?: string): Promise<readonly string[]>;
  /** The iteration numbers in the trailers of a branch's commits, oldest first. */
  pushedIterations(branch?: string): Promise<readonly number[]>;
  close(): Promise<void>;
};

export type PushedState = {
  readonly runtime: Readonly<Record<string, unknown>>;
  readonly status: Readonly<Record<string, unknown>>;
  readonly records: readonly IterationRecord[];
};

const WORK_BRANCH = "codex-self-iter/main";

/** An agent that writes one note in each iteration; at note `count` it ticks the plan's box and says it is done. */
export function countingAgent(count: number): string {
  return `n=$(ls notes 2>/dev/null | wc -l); n=$((n+1)); mkdir -p notes; echo "note $n" > "notes/$n.txt"
if [ $n -ge ${count} ]; then done=true; next=; sed 's/- \\[ \\]/- [x]/' plan.md > plan.new && mv plan.new plan.md; else done=false; next="write note number $((n+1)) of the series"; fi
${handoffLine("\"wrote note '$n'\"", `"'"$next"'"`, "'$done'")}`;
}

/** The last line of an agent: its handoff. The parts are JSON; shell variables go between single quotes. */
export function handoffLine(summary: string, nextGoal: string, completed = "false"): string {
  return `echo '{"summary":${summary},"next_goal":${nextGoal},"completed":${completed},"stop":false,"reason":"","evidence":""}'`;
}

/** A repository on the fake GitHub whose workflow `loop.yml` uses the action, with a shell script as its agent. */
export async function createActionProject(options: ActionProjectOptions = {}): Promise<ActionProject> {
  const github = await startFakeGitHub({
    ...options.github,
    actionDir: options.actionDir ?? ACTION_DIR,
    files: {
      "plan.md": "# Plan\n\n- [ ] write the notes\n",
      "agent.sh": `${options.agent ?? countingAgent(4)}\n`,
      ".github/workflows/loop.yml": options.workflow ?? renderWorkflow(options),
      ...options.files,
    },
  });
  const { repository } = github;
  const readAt = async (ref: string, path: string): Promise<string | null> => {
    const sha = await repository.findRef(ref);
    return sha === null ? null : await repository.readFile(sha, path).catch(() => null);
  };
  return {
    github,
    async runChain(inputs = {}, by = {}) {
      await github.dispatch("loop.yml", inputs, by);
      await github.idle();
      return github.runs;
    },
    async state(track = "main") {
      const ref = `refs/codex-self-iter/state/${track}`;
      const [runtime, status, lines] = await Promise.all(
        ["runtime.json", "status.json", "iterations.jsonl"].map((path) => readAt(ref, path)),
      );
      if (typeof runtime !== "string") return null;
      return {
        runtime: JSON.parse(runtime) as PushedState["runtime"],
        status: JSON.parse(status ?? "{}") as PushedState["status"],
        records: (lines ?? "")
          .split("\n")
          .filter((line) => line !== "")
          .map((line) => JSON.parse(line) as IterationRecord),
      };
    },
    subjects: async (branch = WORK_BRANCH) => (await repository.git("log", "--format=%s", `refs/heads/${branch}`)).split("\n"),
    async pushedIterations(branch = WORK_BRANCH) {
      const numbers = await repository.git(
        "log",
        "--reverse",
        "--format=%(trailers:key=Codex-Iteration,valueonly,separator=)",
        `refs/heads/${branch}`,
      );
      return numbers
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map(Number);
    },
    close: () => github.close(),
  };
}

const ALL_PERMISSIONS = ["contents: write", "actions: write", "pull-requests: write", "issues: write"];

function renderWorkflow(options: ActionProjectOptions): string {
  const given: Record<string, string> = {
    "agent-command-template": "sh ./agent.sh {prompt_file}",
    goal: "${{ inputs.goal }}",
    // No test waits for a backoff.
    "backoff-base-sec": "0",
    "no-change-backoff-sec": "0",
    // Test agents exchange files with their test outside the workspace, which isolation would prevent.
    ...(options.agent === undefined ? {} : { isolation: "none" }),
    ...options.with,
  };
  const inputs = Object.entries(given).filter(([, value]) => value !== "");
  const checkout = options.checkout === undefined ? { "persist-credentials": "false" } : options.checkout;
  return [
    "name: Loop",
    "on:",
    ...(options.on ?? []).map((line) => `  ${line}`),
    "  workflow_dispatch:",
    "    inputs:",
    ...(options.inputs ?? ["goal", "from-run"]).map((name) => `      ${name}: { required: false }`),
    "permissions:",
    ...(options.permissions ?? ALL_PERMISSIONS).map((line) => `  ${line}`),
    ...(options.concurrency === undefined ? [] : [`concurrency: ${options.concurrency}`]),
    "jobs:",
    "  iterate:",
    "    runs-on: ubuntu-24.04",
    "    steps:",
    ...(checkout === null ? [] : ["      - uses: actions/checkout@v5", "        with:", ...Object.entries(checkout).map(renderInput)]),
    ...(options.before ?? []),
    "      - id: loop",
    "        uses: org/codex-self-iter@v1",
    "        with:",
    ...inputs.map(renderInput),
    ...(options.after ?? []),
    "",
  ].join("\n");
}

/** Quotes every value that is not an expression. */
function renderInput([name, value]: readonly [string, string]): string {
  return `          ${name}: ${value.startsWith("${{") ? value : JSON.stringify(value)}`;
}
