import { type ScratchFolder, scratchFolder } from "../helpers/scratch.ts";
import { type FakeGitHub, type FakeGitHubOptions, type FakeGitHubRun, startFakeGitHub } from "./fake-github.ts";

const ACTION = `name: Chain
inputs:
  goal: {}
  left: { default: "0" }
  hold: {}
  token: { default: "\${{ github.token }}" }
runs: { using: node24, main: dist/main.js, post: dist/post.js }
`;

/** Says what it was given, and starts its own workflow again while there is something left. */
const MAIN = `import { appendFileSync } from "node:fs";
const env = process.env;
const left = Number(env.INPUT_LEFT);
const set = (name, value) => appendFileSync(env.GITHUB_OUTPUT, name + "=" + value + "\\n");
process.on("SIGINT", () => { console.log("interrupted"); process.exit(130); });
console.log("goal", env.INPUT_GOAL);
if (env.INPUT_HOLD) { setInterval(() => {}, 1000); console.log("holding"); await new Promise(() => {}); }
set("left", left);
set("goal", env.INPUT_GOAL);
set("scopes", JSON.parse(Buffer.from(env.ACTIONS_RUNTIME_TOKEN.split(".")[1], "base64url").toString()).ac);
if (left > 0) {
  const file = env.GITHUB_WORKFLOW_REF.replace(/@.*/, "").split("/").at(-1);
  const response = await fetch(env.GITHUB_API_URL + "/repos/" + env.GITHUB_REPOSITORY + "/actions/workflows/" + file + "/dispatches", {
    method: "POST",
    headers: { authorization: "Bearer " + env.INPUT_TOKEN },
    body: JSON.stringify({ ref: env.GITHUB_REF, inputs: { goal: "goal " + (left - 1), left: String(left - 1) } }),
  });
  set("status", response.status);
}
`;

const INPUTS = `goal: { default: first }, left: { default: "0" }, hold: {}, fast: { type: boolean }`;
export const STEPS = `      - uses: actions/checkout@v6
      - id: loop
        uses: ./
        with: { goal: "\${{ inputs.goal }}", left: "\${{ inputs.left }}", hold: "\${{ inputs.hold }}" }
`;

/** A workflow with the tiny action as its one job. */
export function loop({ concurrency = "loop", permissions = "{ contents: write, actions: write }", steps = STEPS, job = "" } = {}): string {
  return `name: loop
on:
  workflow_dispatch: { inputs: { ${INPUTS} } }
  schedule: [{ cron: "17 * * * *" }]
permissions: ${permissions}
concurrency: ${concurrency}
jobs:
  loop:
    runs-on: ubuntu-latest
${job}    steps:
${steps}`;
}

export type ChainFixture = {
  /** The action's own folder. */
  readonly folder: ScratchFolder;
  /** Starts a stand with this workflow as loop.yml. */
  start(workflow?: string, options?: Partial<FakeGitHubOptions>): Promise<FakeGitHub>;
  close(): Promise<void>;
};

/** A stand for a tiny action that dispatches its own workflow as often as it is told. */
export function openChainFixture(): ChainFixture {
  const folder = scratchFolder({ "package.json": '{"type":"module"}', "action.yml": ACTION, "dist/main.js": MAIN, "dist/post.js": "" });
  const stands: FakeGitHub[] = [];
  return {
    folder,
    async start(workflow = loop(), options = {}) {
      const github = await startFakeGitHub({
        actionDir: folder.path,
        times: { interruptMs: 60_000, terminateMs: 200, streamsMs: 500 },
        ...options,
        files: { "plan.md": "- [ ] one\n", ".github/workflows/loop.yml": workflow, ...options.files },
      });
      stands.push(github);
      return github;
    },
    async close() {
      for (const github of stands) await github.close();
      folder.remove();
    },
  };
}

export const endsOf = (runs: readonly FakeGitHubRun[]): readonly (string | null)[] => runs.map(({ conclusion }) => conclusion);
export const goalsOf = (runs: readonly FakeGitHubRun[]): readonly (string | undefined)[] =>
  runs.map(({ result }) => result?.outputs["goal"]);

/** Settles when the run has begun; its step may not have yet. */
export function begun(on: FakeGitHub, run: FakeGitHubRun): Promise<void> {
  return new Promise((settle) => {
    if (run.status === "in_progress") settle();
    on.onRun((one, change) => {
      if (one === run && change === "started") settle();
    });
  });
}
