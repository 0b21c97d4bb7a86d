/** The threats, by the ids that the tests carry. */
export type ThreatId = keyof typeof THREATS;

export type Threat = {
  readonly title: string;
  /** Test files of this folder that attack it. */
  readonly tests: readonly string[];
  /** The part that is not stopped, or why there is no attack. */
  readonly rest?: string;
};

export const THREATS = {
  T1: { title: "Files of the runner: GITHUB_ENV, GITHUB_PATH, GITHUB_OUTPUT, GITHUB_STATE, GITHUB_STEP_SUMMARY", tests: ["runner-files"] },
  T2: { title: "Workflow commands in what the agent prints", tests: ["runner-commands"] },
  T3: { title: "Forged state for the post step", tests: ["post-state"] },
  T4: {
    title: "Tokens in the environment and the memory of other processes",
    tests: ["codex", "processes"],
    rest: "With isolation: none and without Codex's sandbox all of it is readable; the run's summary says so.",
  },
  T5: { title: "Node's inspector, opened by a signal", tests: ["processes"] },
  T6: {
    title: "Groups and sockets that give root",
    tests: ["processes"],
    rest: "With namespaces only, the groups of the job's user stay effective; the sockets that give root are hidden.",
  },
  T7: {
    title: "Processes that outlive the iteration",
    tests: ["processes"],
    rest: "Without isolation, a process that has shed its environment and its group is not found.",
  },
  T8: {
    title: "Tampering with the programs that the action runs next",
    tests: ["tools"],
    rest: "Without isolation, the agent can change the action's own files, which the runner starts for the post step. Other actions in the workspace can be changed at every level.",
  },
  T9: {
    title: ".git/config, hooks, filters, a replaced or nested .git",
    tests: ["git-configuration"],
    rest: "On a user's machine without isolation, git runs the filters that the repository's configuration names. With it: test/integration/git/git-config.test.ts.",
  },
  T10: {
    title: "Links, pipes and special files in a commit",
    tests: ["git-server"],
    rest: "A link is committed as a link, whatever its target; FIFOs are tested in test/e2e/action/planted-git-config.test.ts.",
  },
  T11: {
    title: "Credentials that actions/checkout left behind",
    tests: ["checkout-credentials"],
    rest: "Only credentials of actions/checkout are removed; other included configuration stays, with a warning.",
  },
  T12: {
    title: "Pushes to other refs, force pushes, tags, deleted branches",
    tests: ["git-server"],
    rest: "With isolation: none the agent can read the token (T4) and do whatever the token may do.",
  },
  T13: {
    title: "Workflow files and what they run",
    tests: ["git-server"],
    rest: "Scripts and manifests that workflows run are protected only if protected-paths names them.",
  },
  T14: { title: "Links, pipes and huge files in place of state and logs", tests: ["state-files"] },
  T15: {
    title: "Poisoned cache entries",
    tests: ["cache"],
    rest: "Entries are not signed: an attacker with the cache token and the state commit can forge one.",
  },
  T16: {
    title: "The agent edits plan, settings, stop files and status",
    tests: ["state-files"],
    rest: "The agent ticks the plan's boxes itself; the verify command is the independent check.",
  },
  T17: {
    title: "False completion",
    tests: ["claims"],
    rest: "Tests that the agent may change prove nothing: name them in protected-paths.",
  },
  T18: {
    title: "Injection through next_goal",
    tests: ["handoff"],
    rest: "The next goal is the input goal of the next run: a step that interpolates it into a script runs it.",
  },
  T19: {
    title: "A loop that runs away",
    tests: ["handoff"],
    rest: "With isolation: none the agent can read the token (T4) and dispatch runs; the chain's limits count those too.",
  },
  T20: {
    title: "A sandbox that is silently missing",
    tests: [],
    rest: "No attack by an agent: isolation is probed from inside before the first iteration, and if no level holds the run fails with ISOLATION_UNAVAILABLE (test/integration/isolation/isolation.test.ts).",
  },
  T21: {
    title: "Huge output, many files, a full disk, many processes, much memory",
    tests: ["resources"],
    rest: "A disk that fills with small or ignored files between two checks, five per second, ends the run. The process limit is per user, so root has none without a user of its own.",
  },
  T22: { title: "An agent that hangs, and files that make git hang", tests: ["hangs"] },
  T23: {
    title: "Secrets in commits, comments, logs and outputs",
    tests: ["secrets"],
    rest: "Forms that docs/security.md does not list, such as encrypted or compressed ones, pass.",
  },
  T24: { title: "Markdown, mentions, markers, commands and trailers in comments and commits", tests: ["words"] },
  T25: {
    title: "Inputs as shell code, expressions and flags",
    tests: ["inputs"],
    rest: "Arguments for Codex that would undo its protections are refused (test/integration/agents/codex/args.test.ts).",
  },
  T26: {
    title: "Instructions and configuration of agents written by the agent",
    tests: ["git-server"],
  },
  T27: {
    title: "Secrets sent over the network",
    tests: ["codex", "tokens"],
    rest: "The agent has the job's network and can send what it can read. Codex's own sandbox has no network.",
  },
  T28: { title: "Tokens in arguments, URLs and outputs", tests: ["tokens"] },
  T29: { title: "Runs caused by people without write access", tests: ["provenance"] },
  T30: {
    title: "The supply chain of the action itself",
    tests: [],
    rest: "No attack by an agent: nothing of the action is installed at run time, and the committed dist/ is compared with its sources (test/repo/dist.test.ts).",
  },
  T31: {
    title: "Files that the agent did not write, in a commit: of earlier steps, of people, of the verify command",
    tests: ["foreign-files"],
    rest: "What the agent writes into such a file lands; the whole file is screened then.",
  },
  T32: {
    title: "A verification of something else than what lands",
    tests: ["verification"],
    rest: "With verify-in: workspace, ignored files and the home folder steer the verify command. Tests that the agent may change prove nothing: see T17. Objects of git that are not what their names say: test/integration/git/tree-checkout.test.ts.",
  },
  T33: {
    title: "Files that make git fail or hang",
    tests: ["git-failures"],
    rest: "FIFOs, sockets, large files, and links and configuration that lead to them are tested in test/integration/git.",
  },
  T34: {
    title: "Index bits, attributes and git configuration that hide or change files",
    tests: ["foreign-files"],
  },
  T35: {
    title: "Settings of the kernel, disks and terminals of the machine",
    tests: ["escapes"],
    rest: "With isolation: none, root's agent can write all of them. Namespaces that an agent makes: test/integration/isolation/boundaries.test.ts.",
  },
  T36: {
    title: "Files outside the workspace, through hard links, mounts that are left, and owners that are given back",
    tests: ["escapes"],
    rest: "Mounts and owners: test/integration/isolation/boundaries.test.ts. With isolation: none, everything of the job's user can be written.",
  },
} as const satisfies Readonly<Record<string, Threat>>;
