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

/** Outputs its inputs, and dispatches its own workflow again until `left` is 0. */
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
// A connection that is kept alive would keep the process.
process.exit(0);
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
  /** The folder of the action. */
  readonly folder: ScratchFolder;
  /** Starts a fake GitHub with this workflow as loop.yml. */
  start(workflow?: string, options?: Partial<FakeGitHubOptions>): Promise<FakeGitHub>;
  close(): Promise<void>;
};

/** A fake GitHub with a tiny action that dispatches its own workflow. */
export function openChainFixture(): ChainFixture {
  const folder = scratchFolder({ "package.json": '{"type":"module"}', "action.yml": ACTION, "dist/main.js": MAIN, "dist/post.js": "" });
  const started: FakeGitHub[] = [];
  return {
    folder,
    async start(workflow = loop(), options = {}) {
      const github = await startFakeGitHub({
        actionDir: folder.path,
        times: { interruptMs: 60_000, terminateMs: 200, streamsMs: 500 },
        ...options,
        files: { "plan.md": "- [ ] one\n", ".github/workflows/loop.yml": workflow, ...options.files },
      });
      started.push(github);
      return github;
    },
    async close() {
      for (const github of started) await github.close();
      folder.remove();
    },
  };
}

export const endsOf = (runs: readonly FakeGitHubRun[]): readonly (string | null)[] => runs.map(({ conclusion }) => conclusion);
export const goalsOf = (runs: readonly FakeGitHubRun[]): readonly (string | undefined)[] =>
  runs.map(({ result }) => result?.outputs["goal"]);

/** Resolves when the run has started; its step may not have. */
export function begun(on: FakeGitHub, run: FakeGitHubRun): Promise<void> {
  return new Promise((settle) => {
    if (run.status === "in_progress") settle();
    on.onRun((one, change) => {
      if (one === run && change === "started") settle();
    });
  });
}
