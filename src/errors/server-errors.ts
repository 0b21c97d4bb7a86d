import { TRUST_CERTIFICATE } from "./certificates.ts";
import { machine, type Row, type Strings, usage } from "./catalog-row.ts";

/** The part of the catalog that concerns git servers, GitHub and workflows. */
export const SERVER_ERRORS = {
  // Commits, git servers and GitHub.
  LANDING_REFUSED: machine(({ reason, saved, remedy }: Strings<"reason" | "saved" | "remedy">) => ({
    message: `The commit policy refused the work of an iteration. ${reason}${saved}`,
    remedy,
  })),
  PUSH_REFUSED: machine(({ reason, saved, remedy }: Strings<"reason" | "saved" | "remedy">) => ({
    message: `The server rejected the push: ${reason}${saved}`,
    remedy,
  })),
  PUSH_UNREACHABLE: machine(({ problem, saved }: Strings<"problem" | "saved">) => ({
    message: `The push failed because the server did not answer: ${problem}${saved}`,
    remedy: `Any later run repeats the iteration. If it happens again, check https://www.githubstatus.com and the runner's proxy (HTTPS_PROXY).`,
  })),
  FETCH_REFUSED: usage(({ repository, reason }: Strings<"repository" | "reason">) => ({
    message: `The token may not read ${repository}: ${reason}`,
    remedy: `In the workflow, below "permissions:" of the job, write "contents: read" (or write), or pass another token: github-token: \${{ secrets.YOUR_TOKEN }}`,
  })),
  FETCH_FAILED: machine(({ repository, reason }: Strings<"repository" | "reason">) => ({
    message: `The repository ${repository} could not be fetched: ${reason}`,
    remedy: `Start the workflow again. If it happens again, check https://www.githubstatus.com and the runner's proxy (HTTPS_PROXY).`,
  })),
  CERTIFICATE_UNTRUSTED: machine(({ server, reason }: Strings<"server" | "reason">) => ({
    message: `git does not trust the certificate of ${server}: ${reason}`,
    remedy: TRUST_CERTIFICATE,
  })),
  REPOSITORY_NOT_FOUND: usage(({ repository, reason }: Strings<"repository" | "reason">) => ({
    message: `The repository ${repository} does not exist, or the token may not see it: ${reason}`,
    remedy: `In the workflow, below "permissions:" of the job, write "contents: read" (or write); for another repository, pass a token that may read it: github-token: \${{ secrets.YOUR_TOKEN }}`,
  })),
  GITHUB_FAILED: machine(({ problem, remedy }: Strings<"problem" | "remedy">) => ({
    message: `A call to GitHub's API failed: ${problem}.`,
    remedy,
  })),
  COMMENT_REFUSED: usage(({ problem, remedy }: Strings<"problem" | "remedy">) => ({
    message: `GitHub refused the progress comment: ${problem}.`,
    remedy,
  })),
  PULL_REQUEST_REFUSED: usage(({ problem, remedy }: Strings<"problem" | "remedy">) => ({
    message: `GitHub refused to create or change the pull request: ${problem}.`,
    remedy,
  })),
  PULL_REQUEST_EMPTY: usage(({ problem }: Strings<"problem">) => ({
    message: `There is no commit to open a pull request for yet: ${problem}.`,
    remedy: `Nothing to do: it is opened once the work branch has a commit of its own. To switch pull requests off, write: pull-request: false`,
  })),

  // The workflow.
  NOT_IN_A_WORKFLOW: usage(({ variable }: Strings<"variable">) => ({
    message: `${variable} is not set, but every GitHub Actions runner sets it: this program is the action and runs only in a workflow.`,
    remedy: `On your own machine run: codex-self-iter run`,
  })),
  PREFLIGHT_FAILED: usage(({ text, fix }: Strings<"text" | "fix">) => ({
    message: text,
    // A line to paste is introduced, a sentence is not.
    remedy: /^[A-Z]/.test(fix) ? fix : `Use this line: ${fix}`,
  })),
  WORKFLOW_UNKNOWN: usage(({ reason, remedy }: Strings<"reason" | "remedy">) => ({ message: reason, remedy })),
  EVENT_REFUSED: usage(({ reason, remedy }: Strings<"reason" | "remedy">) => ({ message: reason, remedy })),
  TOKEN_MISSING: usage<undefined>(() => ({
    message: `The action has no token, so it can neither fetch nor push.`,
    remedy: `Remove the input github-token, whose default is the job's token, or write: github-token: \${{ github.token }}`,
  })),
  BASE_BRANCH_UNKNOWN: usage(({ ref }: Strings<"ref">) => ({
    message: `The workflow runs on ${ref}, which is not a branch, and the event does not name the repository's default branch.`,
    remedy: `Write: base-branch: main`,
  })),
  BASE_BRANCH_MISSING: usage(({ base, branch }: Strings<"base" | "branch">) => ({
    message: `Neither the work branch ${branch} nor its base branch ${base} exists in the repository.`,
    remedy: `Name a branch that exists: base-branch: main`,
  })),
} as const satisfies Record<string, Row<never>>;
