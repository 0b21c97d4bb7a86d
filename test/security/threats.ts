/** What an agent in a runner can do, by the numbers that the tests carry. */
export type ThreatId = keyof typeof THREATS;

export type Threat = {
  readonly title: string;
  /** Files of this folder with attacks of that number. */
  readonly tests: readonly string[];
  /** What is honestly not stopped, or why there is nothing to attack. */
  readonly rest?: string;
};

export const THREATS = {
  T1: { title: "Files of the runner: GITHUB_ENV, GITHUB_PATH, GITHUB_OUTPUT, GITHUB_STATE, GITHUB_STEP_SUMMARY", tests: ["runner-files"] },
  T2: { title: "Workflow commands in what the agent prints", tests: ["runner-commands"] },
  T3: { title: "Forged state for the post step", tests: ["post-state"] },
  T4: {
    title: "Tokens in the environment and the memory of other processes",
    tests: ["codex", "processes"],
    rest: "Without walls (isolation: none), and without Codex's sandbox, all of it can be read; the job's summary says so.",
  },
  T5: { title: "Node's inspector, opened by a signal", tests: ["processes"] },
  T6: {
    title: "Groups and sockets that lead to root",
    tests: ["processes"],
    rest: "With namespaces alone, the groups of the job's user stay in force; the sockets that lead to root are hidden.",
  },
  T7: {
    title: "Processes that outlive the iteration",
    tests: ["processes"],
    rest: "Without walls, a process that has shed its environment and its group is not found.",
  },
  T8: {
    title: "Tampering with the tools that the action runs next",
    tests: ["tools"],
    rest: "Without walls, the agent can change the action's own files, which the runner starts for the post step.",
  },
  T9: { title: ".git/config, hooks, filters, a replaced or nested .git", tests: ["git-configuration"] },
  T10: {
    title: "Links, pipes and special files on the way to a commit",
    tests: ["git-server"],
    rest: "A link lands as a link, wherever it leads; FIFOs are in test/e2e/action/planted-git-config.test.ts.",
  },
  T11: {
    title: "Credentials that actions/checkout left behind",
    tests: ["checkout-credentials"],
    rest: "Taken away are those of actions/checkout; what somebody's own configuration includes from elsewhere stays, and the run warns of it.",
  },
  T12: {
    title: "Pushing elsewhere, by force, tags, deleted branches",
    tests: ["git-server"],
    rest: "Without walls the agent can reach the token (T4), and with it whatever the token may do.",
  },
  T13: {
    title: "Workflow files and what they run",
    tests: ["git-server"],
    rest: "Scripts that workflows run are protected where the user names them in protected-paths.",
  },
  T14: { title: "Links, pipes and huge files in place of state and logs", tests: ["state-files"] },
  T15: {
    title: "Poisoned cache entries",
    tests: ["cache"],
    rest: "Nothing seals an entry: who has the cache's token and knows the state ref's commit can forge one that is gone on with.",
  },
  T16: {
    title: "The agent edits plan, settings, stop files and status",
    tests: ["state-files"],
    rest: "The plan is the agent's to tick off; a verify command is what a claim has to stand against.",
  },
  T17: {
    title: "False completion",
    tests: ["claims"],
    rest: "Tests that the agent may change prove nothing: protected-paths has to name them.",
  },
  T18: {
    title: "next_goal as a vehicle of injection",
    tests: ["hand-over"],
    rest: "The next goal is the input goal of the next run: a step that splices it into a script runs what the agent wrote.",
  },
  T19: {
    title: "A loop that runs away",
    tests: ["hand-over"],
    rest: "Without walls the agent can reach the token (T4), and start runs with it; the limits of the chain count those, too.",
  },
  T20: {
    title: "A sandbox that is silently not there",
    tests: [],
    rest: "No attack of an agent's: walls are tried from inside before the first iteration, and where none stand the run ends with ISOLATION_UNAVAILABLE (test/integration/isolation/isolation.test.ts).",
  },
  T21: {
    title: "Huge output, many files, a full disk, many processes, much memory",
    tests: ["resources"],
    rest: "A disk that small or ignored files have filled between two looks, five in a second, ends the run; the limit of processes is by user, so that behind walls without a user of its own root has none.",
  },
  T22: { title: "An agent that hangs", tests: ["hangs"] },
  T23: { title: "Secrets in what leaves the runner", tests: ["secrets"] },
  T24: { title: "Markdown, mentions, markers, commands and trailers in comments and commits", tests: ["words"] },
  T25: {
    title: "Inputs as shell, expressions and flags",
    tests: ["inputs"],
    rest: "Arguments for Codex that would undo its protections are refused (test/integration/agents/codex/args.test.ts).",
  },
  T26: {
    title: "Instruction files that the agent itself writes",
    tests: ["git-server"],
  },
  T27: {
    title: "Secrets sent over the network",
    tests: ["codex", "tokens"],
    rest: "The network is the job's: what the agent may read, it may send. Codex's own sandbox has none unless it is given.",
  },
  T28: { title: "Tokens in arguments, addresses and outputs", tests: ["tokens"] },
  T29: { title: "Whose run it is", tests: ["provenance"] },
  T30: {
    title: "The supply chain of the action itself",
    tests: [],
    rest: "Nothing that an agent could do: there is no install while the action runs, and the committed dist/ is compared with its sources (test/repo/dist.test.ts).",
  },
} as const satisfies Readonly<Record<string, Threat>>;
