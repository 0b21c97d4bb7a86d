import type { Input } from "./kinds.ts";

/** Per run: a file would apply them to every track. */
const ACTION = ["action"] as const;
const NOT_A_FLAG = ["toml", "action"] as const;

const SECRET_CHARS_MAX = 10_000;
const BRANCH_CHARS_MAX = 200;

/** The inputs that only a run on GitHub uses; part of `INPUTS`. */
// oxfmt-ignore
export const ACTION_INPUTS = {
  openai_api_key: {
    kind: "secret", default: "", example: "${{ secrets.OPENAI_API_KEY }}", charsMin: 0, charsMax: SECRET_CHARS_MAX, group: "Keys", sources: ACTION,
    about: "The key for the model, as ${{ secrets.OPENAI_API_KEY }}. The agent never sees it, neither in its environment nor on a command line. Empty: the job's variable OPENAI_API_KEY, or else Codex's own sign-in.",
  },
  github_token: {
    kind: "secret", default: "", example: "${{ github.token }}", charsMin: 0, charsMax: SECRET_CHARS_MAX, githubDefault: "${{ github.token }}", group: "Keys", sources: ACTION,
    about: "The token that pushes, comments and starts the next run. The agent never sees it. Pass a token of your own if the pushes must start other workflows, such as the checks of the pull request.",
  },

  track: {
    kind: "track", default: "main", charsMin: 1, charsMax: 60, group: "GitHub", sources: ACTION,
    about: "Name of a track: an independent chain with its own state and work branch.",
  },
  branch: {
    kind: "branch", default: "", example: "codex-self-iter/main", charsMin: 0, charsMax: BRANCH_CHARS_MAX, group: "GitHub", sources: ACTION,
    about: "The work branch, which the action pushes to. Empty: codex-self-iter/ and the track's name, or the head branch of the pull request that triggered the run.",
  },
  base_branch: {
    kind: "branch", default: "", example: "main", charsMin: 0, charsMax: BRANCH_CHARS_MAX, group: "GitHub", sources: ACTION,
    about: "The branch that the work starts from and that the pull request targets. Empty: the branch that the workflow runs on.",
  },
  config: {
    kind: "path", default: "", example: "codex-self-iter.toml", charsMin: 0, charsMax: 4096, group: "GitHub", sources: ACTION,
    about: "The configuration file. Empty: codex-self-iter.toml, if it exists.",
  },
  redispatch: {
    kind: "boolean", default: true, group: "GitHub", sources: NOT_A_FLAG,
    about: "Start the workflow's next run if the chain continues. The job needs \"actions: write\".",
  },
  ci_workflows: {
    kind: "files", default: [], example: ["ci.yml"], group: "GitHub", sources: NOT_A_FLAG,
    about: "Workflow files to start on the work branch after each run that pushed, because a push with the job's token starts none. Each needs \"on: workflow_dispatch\".",
  },
  pull_request: {
    kind: "boolean", default: true, group: "GitHub", sources: NOT_A_FLAG,
    about: "Open a draft pull request for the work branch, and mark it ready for review on completion.",
  },
  comment: {
    kind: "choice", default: "sticky", values: ["sticky", "per-run", "off"], group: "GitHub", sources: NOT_A_FLAG,
    about: "sticky: one comment per track, kept up to date. per-run: one comment per run. off: none.",
  },
  issue_number: {
    kind: "count", default: 0, example: 12, min: 0, max: 1_000_000_000, group: "GitHub", sources: ACTION,
    about: "The issue or pull request to comment on. 0: the work branch's pull request.",
  },
  stop: {
    kind: "text", default: "", example: "${{ vars.CODEX_SELF_ITER_STOP }}", charsMin: 0, charsMax: 200, truncatedInAction: true, group: "GitHub", sources: ACTION,
    about: "Any text except false, 0, no and off stops the loop before its next iteration. Meant for ${{ vars.CODEX_SELF_ITER_STOP }}, because a job's token may not read repository variables.",
  },
  dry_run: {
    kind: "boolean", default: false, group: "GitHub", sources: ACTION,
    about: "Check settings, state and permissions, report what this run would do, and do none of it: no agent, no push, no comment, no next run.",
  },
} as const satisfies Readonly<Record<string, Input>>;
