/** A line of a .gitignore file, as gitignore(5) describes it. */
export type PathPattern = string;

/** Rules for paths. The user's patterns come first: what `!` excludes there is not protected, even if it is built in. */
export type PathRules = {
  /** Case does not matter: on macOS, a checkout finds a file under a name in another case. */
  readonly builtIn: readonly PathPattern[];
  readonly user: readonly PathPattern[];
  /** Files of the loop, by their exact path, which nothing excludes. */
  readonly own: readonly string[];
};

/** GitHub rejects a push with a job's token if it changes a workflow file, and a workflow runs with more permissions than the agent has. */
export const WORKFLOW_FILES: readonly PathPattern[] = ["/.github/workflows", "/.gitea/workflows", "/.forgejo/workflows"];

/** Files that grant permissions. */
const PERMISSION_FILES: readonly PathPattern[] = [
  "/.github",
  "/.gitea",
  "/.forgejo",
  "/.gitlab",
  "/.gitmodules",
  "/CODEOWNERS",
  "/docs/CODEOWNERS",
];

/** What CI servers run, often with secrets. */
const CI_FILES: readonly PathPattern[] = [
  "/.appveyor.yml",
  "/.azure-pipelines",
  "/.build.yml",
  "/.buildkite",
  "/.builds",
  "/.circleci",
  "/.cirrus.yml",
  "/.drone.yml",
  "/.gitlab-ci.yml",
  "/.harness",
  "/.semaphore",
  "/.teamcity",
  "/.travis.yml",
  "/.woodpecker",
  "/.woodpecker.y*ml",
  "/Jenkinsfile",
  "/appveyor.yml",
  "/azure-pipelines*.y*ml",
  "/bitbucket-pipelines.yml",
  "/buildspec.y*ml",
  "/cloudbuild.y*ml",
];

/** What coding agents and editors read as instructions, or run, when they start in a folder. An agent could change its own next turn with them. */
const AGENT_FILES: readonly PathPattern[] = [
  "AGENTS.md",
  "CLAUDE.md",
  ".agents",
  ".claude",
  ".codex",
  "AGENT.md",
  "AGENTS.*.md",
  "CLAUDE.*.md",
  "CRUSH.md",
  "GEMINI.md",
  "QWEN.md",
  "WARP.md",
  ".agent",
  ".aider*",
  ".amazonq",
  ".augment",
  ".augment-guidelines",
  ".claude-plugin",
  ".clinerules",
  ".codebuddy",
  ".codex-plugin",
  ".continue",
  ".continuerules",
  ".copilot",
  ".crush.json",
  ".cursor",
  ".cursorrules",
  ".devcontainer",
  ".devcontainer.json",
  ".factory",
  ".gemini",
  ".goose",
  ".goosehints",
  ".junie",
  ".kilocode",
  ".kiro",
  ".mcp.json",
  ".opencode",
  ".openhands",
  ".qwen",
  ".roo",
  ".roomodes",
  ".roorules*",
  ".rules",
  ".trae",
  ".vscode",
  ".windsurf",
  ".windsurfrules",
  ".zed",
  "crush.json",
  "mcp.json",
  "opencode.json",
  "opencode.jsonc",
];

/** Files that grant permissions, run with secrets, or instruct agents. */
export const HUMAN_ONLY_FILES: readonly PathPattern[] = [...PERMISSION_FILES, ...AGENT_FILES, ...CI_FILES];
