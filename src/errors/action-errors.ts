/** The part of the catalogue of errors (`errors.ts`) that only a workflow run can meet. */
export const ACTION_ERROR_CATALOG = {
  PUSH_REFUSED: ({ said, kept, remedy }: { said: string; kept: string; remedy: string }) => ({
    message: `The server refused the push: ${said}${kept}`,
    remedy,
  }),
  PUSH_UNREACHABLE: ({ problem }: { problem: string }) => ({
    message: `The work could not be pushed, because the server did not answer: ${problem}`,
    remedy: `Nothing to write: the next run does the iteration again. Where it stays so, look at https://www.githubstatus.com and at the runner's proxy.`,
  }),
  CONFIG_KEY_OF_ACTION: ({ file, key, example, others }: { file: string; key: string; example: string; others: string }) => ({
    message: `${file} sets ${key}, which only a workflow can give to the action${others}.`,
    remedy: `Remove the key from the file. In the workflow, below the step's "with:", write: ${example}`,
  }),
  INPUT_WRONG_VALUE: ({
    key,
    found,
    expected,
    example,
    others,
  }: {
    key: string;
    found: string;
    expected: string;
    example: string;
    others: string;
  }) => ({
    message: `The input ${key} is ${found}; it must be ${expected}${others}.`,
    remedy: `In the workflow, below the step's "with:", write: ${example}`,
  }),
  GITHUB_FAILED: ({ problem, remedy }: { problem: string; remedy: string }) => ({
    message: `A call to GitHub's API failed: ${problem}.`,
    remedy,
  }),
  COMMENT_REFUSED: ({ problem, remedy }: { problem: string; remedy: string }) => ({
    message: `GitHub did not take the comment that shows how the loop stands: ${problem}.`,
    remedy,
  }),
  PULL_REQUEST_REFUSED: ({ problem, remedy }: { problem: string; remedy: string }) => ({
    message: `GitHub refused what was asked for the pull request: ${problem}.`,
    remedy,
  }),
  PULL_REQUEST_EMPTY: ({ problem }: { problem: string }) => ({
    message: `There is nothing yet to make a pull request of: ${problem}.`,
    remedy: `Nothing to write: it is made once the branch has a commit of its own. To do without one, write: pull-request: false`,
  }),
  FETCH_REFUSED: ({ repository, said }: { repository: string; said: string }) => ({
    message: `The server does not let the token read ${repository}: ${said}`,
    remedy: `In the workflow, below "permissions:" of the job, write "contents: read" (or write), or give a token of your own: github-token: \${{ secrets.YOUR_TOKEN }}`,
  }),
  REPOSITORY_NOT_FOUND: ({ repository, said }: { repository: string; said: string }) => ({
    message: `There is no repository ${repository} that the token could see: ${said}`,
    remedy: `In the workflow, below "permissions:" of the job, write "contents: read" (or write); for another repository, give a token that sees it: github-token: \${{ secrets.YOUR_TOKEN }}`,
  }),
  FETCH_FAILED: ({ repository, said }: { repository: string; said: string }) => ({
    message: `The repository ${repository} could not be fetched: ${said}`,
    remedy: `Nothing to write: the next run tries again. Where it stays so, look at https://www.githubstatus.com and at the runner's proxy.`,
  }),
  NOT_IN_A_WORKFLOW: ({ variable }: { variable: string }) => ({
    message: `${variable} is not set, which every runner of GitHub Actions sets: this file is the action's, and works in a workflow only.`,
    remedy: `On your own machine run: codex-self-iter run`,
  }),
  EVENT_REFUSED: ({ why, remedy }: { why: string; remedy: string }) => ({ message: why, remedy }),
  TOKEN_MISSING: () => ({
    message: `The action was given no token, so it can neither fetch nor push.`,
    remedy: `Remove the input github-token, whose default is the job's own token, or write: github-token: \${{ github.token }}`,
  }),
  BASE_BRANCH_UNKNOWN: ({ ref }: { ref: string }) => ({
    message: `The workflow runs on ${ref}, which is no branch, and the event does not say which branch is the repository's default.`,
    remedy: `Write: base-branch: main`,
  }),
  BASE_BRANCH_MISSING: ({ base, branch }: { base: string; branch: string }) => ({
    message: `The repository has neither the work branch ${branch} nor the branch ${base} that it would begin at.`,
    remedy: `Name a branch that exists: base-branch: main`,
  }),
  STATE_DIR_IN_FILE: ({ name }: { name: string }) => ({
    message: `The configuration file sets state_dir to ${name}; in a workflow the state is restored before that file is read.`,
    remedy: `Write it as an input of the action: state-dir: ${name}`,
  }),
  CODEX_INSTALL_FAILED: ({ version, problem }: { version: string; problem: string }) => ({
    message: `Codex ${version} could not be installed by npm: ${problem}`,
    remedy: `Name a version that the registry has (codex-version: "0.169.0"), or a Codex that is on the machine already (codex-bin: /usr/local/bin/codex).`,
  }),
} as const;
