import type { Input } from "./kinds.ts";

/** For one run only: which lane, which branch, by whose token. In a file they would hold for every lane. */
const ACTION = ["action"] as const;
const NOT_A_FLAG = ["toml", "action"] as const;

const SECRET_CHARS_MAX = 10_000;
const BRANCH_CHARS_MAX = 200;

/** The part of the record of inputs (`inputs.ts`) that only a run on GitHub has a use for. */
// oxfmt-ignore
export const ACTION_INPUTS = {
  openai_api_key: {
    kind: "secret", default: "", charsMin: 0, charsMax: SECRET_CHARS_MAX, group: "Keys", surfaces: ACTION,
    about: "The key for the model, as ${{ secrets.OPENAI_API_KEY }}. It is in no environment and on no command line of the agent. Empty: the job's variable OPENAI_API_KEY, or else Codex's own sign-in.",
  },
  github_token: {
    kind: "secret", default: "", charsMin: 0, charsMax: SECRET_CHARS_MAX, filledInBy: "${{ github.token }}", group: "Keys", surfaces: ACTION,
    about: "The token that pushes, comments and starts the next run. It is in no environment and on no command line of the agent. One of your own is needed where the work must start other workflows, such as the checks of the pull request.",
  },

  track: {
    kind: "track", default: "main", charsMin: 1, charsMax: 60, group: "On GitHub", surfaces: ACTION,
    about: "Name of an independent lane with a chain, a state and a branch of its own.",
  },
  branch: {
    kind: "branch", default: "", charsMin: 0, charsMax: BRANCH_CHARS_MAX, group: "On GitHub", surfaces: ACTION,
    about: "The branch that the work is pushed to. Empty: codex-self-iter/ and the track's name, or the head branch of the pull request that the event is about.",
  },
  base_branch: {
    kind: "branch", default: "", charsMin: 0, charsMax: BRANCH_CHARS_MAX, group: "On GitHub", surfaces: ACTION,
    about: "The branch that the work begins at and that the pull request is for. Empty: the branch that the workflow runs on.",
  },
  config: {
    kind: "path", default: "", charsMin: 0, charsMax: 4096, group: "On GitHub", surfaces: ACTION,
    about: "The configuration file. Empty: codex-self-iter.toml, where there is one.",
  },
  redispatch: {
    kind: "boolean", default: true, group: "On GitHub", surfaces: NOT_A_FLAG,
    about: "Start the workflow's next run where the chain goes on. The job needs \"actions: write\".",
  },
  ci_workflows: {
    kind: "files", default: [], group: "On GitHub", surfaces: NOT_A_FLAG,
    about: "Workflow files to start on the work branch after each run that pushed, because a push by the job's own token starts none. Each needs \"on: workflow_dispatch\".",
  },
  pull_request: {
    kind: "boolean", default: true, group: "On GitHub", surfaces: NOT_A_FLAG,
    about: "Open a draft pull request for the work branch, and mark it ready for review on completion.",
  },
  comment: {
    kind: "choice", default: "sticky", values: ["sticky", "per-run", "off"], group: "On GitHub", surfaces: NOT_A_FLAG,
    about: "sticky: one comment a track, kept up to date. per-run: one comment a run. off: none.",
  },
  issue_number: {
    kind: "count", default: 0, min: 0, max: 1_000_000_000, group: "On GitHub", surfaces: ACTION,
    about: "The issue or pull request to comment on. 0: the work branch's pull request.",
  },
  stop: {
    kind: "text", default: "", charsMin: 0, charsMax: 200, isCutInAction: true, group: "On GitHub", surfaces: ACTION,
    about: "Any text stops the loop before its next iteration; false, 0, no and off are no stop. Meant for ${{ vars.CODEX_SELF_ITER_STOP }}: a job's token may not read repository variables by itself.",
  },
  dry_run: {
    kind: "boolean", default: false, group: "On GitHub", surfaces: ACTION,
    about: "Check settings, state and permissions, say what this run would do, and do none of it: no agent, no push, no comment, no next run.",
  },
} as const satisfies Readonly<Record<string, Input>>;
