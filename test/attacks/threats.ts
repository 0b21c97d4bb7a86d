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
  T2: { title: "Workflow commands in what the agent prints", tests: [] },
  T3: { title: "Forged state for the post step", tests: [] },
  T4: { title: "Tokens in the environment and the memory of other processes", tests: [] },
  T5: { title: "Node's inspector, opened by a signal", tests: [] },
  T6: { title: "Groups and sockets that lead to root", tests: [] },
  T7: { title: "Processes that outlive the iteration", tests: [] },
  T8: { title: "Tampering with the tools that the action runs next", tests: [] },
  T9: { title: ".git/config, hooks, filters, a replaced or nested .git", tests: [] },
  T10: { title: "Links, pipes and special files on the way to a commit", tests: [] },
  T11: { title: "Credentials that actions/checkout left behind", tests: [] },
  T12: { title: "Pushing elsewhere, by force, tags, deleted branches", tests: [] },
  T13: { title: "Workflow files and what they run", tests: [] },
  T14: { title: "Links, pipes and huge files in place of state and logs", tests: [] },
  T15: { title: "Poisoned cache entries", tests: [] },
  T16: { title: "The agent edits plan, settings, stop files and status", tests: [] },
  T17: { title: "False completion", tests: [] },
  T18: { title: "next_goal as a vehicle of injection", tests: [] },
  T19: { title: "A loop that runs away", tests: [] },
  T20: { title: "A sandbox that is silently not there", tests: [] },
  T21: { title: "Huge output, many files, a full disk, many processes, much memory", tests: [] },
  T22: { title: "An agent that hangs", tests: [] },
  T23: { title: "Secrets in what leaves the runner", tests: [] },
  T24: { title: "Markdown, mentions, markers, commands and trailers in comments and commits", tests: [] },
  T25: { title: "Inputs as shell, expressions and flags", tests: [] },
  T26: { title: "Instruction files that the agent itself writes", tests: [] },
  T27: { title: "Secrets sent over the network", tests: [] },
  T28: { title: "Tokens in arguments, addresses and outputs", tests: [] },
  T29: { title: "Whose run it is", tests: [] },
  T30: { title: "The supply chain of the action itself", tests: [] },
} as const satisfies Readonly<Record<string, Threat>>;
