import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Link } from "../../../../src/core/policy/links.ts";
import { compilePatterns, compileRules } from "../../../../src/core/policy/path-matcher.ts";
import { HUMAN_ONLY_FILES, WORKFLOW_FILES } from "../../../../src/core/policy/path-patterns.ts";
import { growthOf, LINEAR_MAX } from "../../../helpers/linear-time.ts";
import { type ScratchFolder, scratchFolder } from "../../../helpers/scratch.ts";

const matches = (path: string, ...patterns: readonly string[]): boolean => compilePatterns(patterns, false)(path);
const builtIn = (list: readonly string[]) => compileRules({ builtIn: list, user: [], own: [] }, [], false).matches;
const userRules = (user: readonly string[], links: readonly Link[] = []) =>
  compileRules({ builtIn: HUMAN_ONLY_FILES, user, own: ["plan.md"] }, links, false);

describe("WORKFLOW_FILES", () => {
  it.each([
    ".github/workflows/ci.yml",
    ".github/workflows/deep/er/ci.yaml",
    ".github/workflows/README.md",
    // A link in place of the folder.
    ".github/workflows",
    ".GitHub/Workflows/CI.yml",
    // Letters that a case-insensitive file system treats as k and s.
    ".github/wor\u212Aflow\u017F/ci.yml",
    // HFS+ ignores the zero-width joiner.
    ".git\u200Dhub/workflows/ci.yml",
    ".github/workflows/a\nb.yml",
    ".github/workflows/\u{1F600}.yml",
    ".gitea/workflows/x.yml",
    ".forgejo/workflows/x.yml",
  ])("include %j", (path) => {
    expect(builtIn(WORKFLOW_FILES)(path)).toBe(true);
  });

  it.each([
    ".github/workflows.md",
    ".github/workflows-old/ci.yml",
    ".github/workflow/ci.yml",
    ".github/dependabot.yml",
    "sub/.github/workflows/ci.yml",
    "xgithub/workflows/ci.yml",
    ".github/./workflows/ci.yml",
    "github/workflows/ci.yml",
  ])("do not include %j", (path) => {
    expect(builtIn(WORKFLOW_FILES)(path)).toBe(false);
  });
});

describe("HUMAN_ONLY_FILES", () => {
  it.each([
    ".github/CODEOWNERS",
    ".github",
    ".github/actions/setup/action.yml",
    ".gitmodules",
    "AGENTS.md",
    "deep/er/AGENTS.md",
    "deep/agents.MD",
    "deep/AGENTS.override.md",
    "CODEOWNERS",
    "docs/CODEOWNERS",
    "AGENTS.md/inside",
    // Of coding agents and editors.
    ".agents/skills/x/SKILL.md",
    "packages/a/.agents/skills/x/SKILL.md",
    ".codex/config.toml",
    ".claude/settings.json",
    ".claude/settings.local.json",
    ".claude/hooks/pre.sh",
    ".claude/commands/x.md",
    ".claude/agents/x.md",
    "CLAUDE.md",
    "sub/CLAUDE.local.md",
    ".gemini/settings.json",
    "GEMINI.md",
    ".opencode/plugin/x.js",
    "opencode.json",
    ".cursor/rules/x.mdc",
    ".cursorrules",
    ".github/copilot-instructions.md",
    ".mcp.json",
    ".vscode/tasks.json",
    ".devcontainer/devcontainer.json",
    ".devcontainer.json",
    ".aider.conf.yml",
    ".windsurf/rules/x.md",
    ".clinerules",
    ".roo/mcp.json",
    ".kiro/hooks/x.kiro.hook",
    ".continue/config.yaml",
    ".junie/guidelines.md",
    ".idea/workspace.xml",
    "deep/team.code-workspace",
    ".coderabbit.yaml",
    ".replit",
    // Of CI servers.
    ".gitea/workflows/x.yml",
    ".forgejo/workflows/x.yml",
    ".gitlab-ci.yml",
    ".circleci/config.yml",
    "Jenkinsfile",
    "azure-pipelines.yml",
    "azure-pipelines-nightly.yaml",
    ".travis.yml",
    "bitbucket-pipelines.yml",
    ".woodpecker/x.yml",
    ".woodpecker.yml",
    ".buildkite/pipeline.yml",
    ".drone.yml",
    ".drone.star",
    ".tekton/push.yaml",
    "zuul.d/jobs.yaml",
    ".prow.yaml",
    // Of bots that merge.
    ".mergify/config.yml",
    "bors.toml",
  ])("include %j", (path) => {
    expect(builtIn(HUMAN_ONLY_FILES)(path)).toBe(true);
  });

  it.each([
    "src/.gitmodules",
    "src/CODEOWNERS",
    "AGENTS.md.bak",
    "MYAGENTS.md",
    "docs/AGENTS",
    "github/x",
    "src/.github/x",
    "src/agents/x.ts",
    "claude/settings.json",
    "src/Jenkinsfile",
    "test/fixtures/.gitlab-ci.yml",
    "docs/codex.md",
    "README.md",
    "package.json",
  ])("do not include %j", (path) => {
    expect(builtIn(HUMAN_ONLY_FILES)(path)).toBe(false);
  });
});

describe("built-in patterns", () => {
  it("match as the library matches them", () => {
    const list = [...HUMAN_ONLY_FILES, "a/b", "/a/c", "x/", "*.lock", "deep/**"];
    const names = fc.constantFrom(
      "a",
      "b",
      "c",
      "x",
      "deep",
      "y.lock",
      ...HUMAN_ONLY_FILES.map((pattern) => pattern.slice(pattern.lastIndexOf("/") + 1)),
    );
    const [matcher, lines] = [builtIn(list), compilePatterns(list, true)];
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 4 }), (parts) => {
        const path = parts.join("/");
        expect(matcher(path)).toBe(lines(path));
      }),
    );
  });
});

describe("the user's patterns", () => {
  it.each([
    ["conf?.yml", "conf1.yml", "conf12.yml"],
    ["conf?.yml", "a/confx.yml", "conf/.yml"],
    ["[ab].txt", "b.txt", "c.txt"],
    ["[!ab].txt", "c.txt", "a.txt"],
    ["[[:digit:]]*.sql", "1_init.sql", "init.sql"],
    ["\\!important", "!important", "important"],
    ["\\#notes", "#notes", "notes"],
    ["a\\*b", "a*b", "axb"],
    ["a\\,b", "a,b", "a"],
    ["name\\ ", "name ", "name"],
    ["name  ", "name", "name "],
    ["migrations/", "migrations/1.sql", "migrations"],
    ["/migrations", "migrations/1.sql", "x/migrations/1.sql"],
    ["a/**/z", "a/b/c/z", "a/b/c/y"],
    ["docs/*.md", "docs/a.md", "docs/x/a.md"],
  ])("protect with %j the path %j and not %j", (pattern, protectedPath, other) => {
    expect([protectedPath, other].map((path) => userRules([pattern]).matches(path))).toEqual([true, false]);
  });

  it("exclude with ! what is built in, but no file of the loop", () => {
    const { matches: isProtected } = userRules(["!docs/CODEOWNERS", "!.github/workflows/**", "!.vscode/", "!plan.md"]);
    expect(["docs/CODEOWNERS", ".github/workflows/ci.yml", ".vscode/tasks.json", ".vscode/a/b"].map(isProtected)).toEqual(
      Array.from({ length: 4 }, () => false),
    );
    expect(["plan.md", "CODEOWNERS", ".github/dependabot.yml", ".github/workflows"].map(isProtected)).toEqual(
      Array.from({ length: 4 }, () => true),
    );
  });

  it("follow the order of the lines, and exclude nothing below a folder that is protected, as in .gitignore", () => {
    const patterns = ["docs/*", "!docs/drafts/", "law.md"];
    expect(["docs/a", "docs/drafts/b", "docs/drafts/law.md"].map(userRules(patterns).matches)).toEqual([true, false, true]);
    expect(userRules(["docs", "!docs/drafts/**"]).matches("docs/drafts/b")).toBe(true);
  });

  it("take the loop's own files literally", () => {
    const { matches: isProtected } = compileRules({ builtIn: [], user: [], own: ["plans/[1] *.md"] }, [], false);
    expect(["plans/[1] *.md", "plans/[1] *.MD", "plans/1 a.md", "plans/[1] a.md"].map(isProtected)).toEqual([true, true, false, false]);
  });

  it("have folders above, in whose place a link would lead elsewhere", () => {
    const { isFolder } = compileRules(
      { builtIn: [".github/workflows/**", "name"], user: ["a/*/c/**/d", "!b/c"], own: ["x/plan.md"] },
      [],
      false,
    );
    expect([".github", ".GitHub", ".github/workflows", "a", "a/x", "a/x/c", "x"].map(isFolder)).toEqual(
      Array.from({ length: 7 }, () => true),
    );
    expect([".github/workflows/ci", "b", "name", "a/x/c/y", "x/.github", ".github2"].map(isFolder)).toEqual(
      Array.from({ length: 6 }, () => false),
    );
  });

  it("are matched in linear time in the length of a path", () => {
    const patterns = ["*a*a*a*a*a*a*a*b", "?*?*?*?*?*?*x", "**/x/*", "[a]*[a]*[a]*[a]*[a]b"];
    expect(growthOf((size) => matches("a".repeat(size), ...patterns), 40_000)).toBeLessThan(LINEAR_MAX);
  });
});

describe("a link", () => {
  const rules = (...links: readonly (readonly [string, string])[]) =>
    userRules(
      ["conf/app.yml", "deep/*/x/secret.txt"],
      links.map(([path, target]) => ({ path, target })),
    );

  it.each<readonly [string, readonly (readonly [string, string])[], readonly string[]]>([
    ["to a file", [["AGENTS.md", "doc/how.md"]], ["doc/how.md"]],
    ["to a file that does not exist yet", [["a/AGENTS.md", "../later.md"]], ["later.md"]],
    [
      "to a link",
      [
        ["AGENTS.md", "a"],
        ["a", "sub/b"],
        ["sub/b", "../c.md"],
      ],
      ["a", "sub/b", "c.md"],
    ],
    ["to a folder", [[".claude", "tools/claude"]], ["tools/claude/settings.json", "tools/claude/a/b"]],
    [
      "through a folder that is a link",
      [
        ["AGENTS.md", "x/how.md"],
        ["x", "y"],
      ],
      ["x", "y/how.md"],
    ],
    ["in place of a folder of a pattern", [["conf", "real"]], ["real/app.yml"]],
    [
      "in place of two folders of a pattern",
      [
        ["deep", "d"],
        ["d/one/x", "../../e"],
      ],
      ["d/two/x/secret.txt", "e/secret.txt"],
    ],
    ["of the loop's own file", [["plan.md", "docs/plan.md"]], ["docs/plan.md"]],
    ["with dots in its target", [["CLAUDE.md", "./a/.././b//c.md"]], ["b/c.md"]],
  ])("%s protects what it leads to", (_, links, targets) => {
    expect(targets.filter((path) => !rules(...links).matches(path))).toEqual([]);
  });

  it("protects nothing else: outside of the repository, in a loop, of a path that is not protected, to the top folder", () => {
    const { matches: isProtected } = rules(
      ["AGENTS.md", "../outside.md"],
      ["CLAUDE.md", "/etc/passwd"],
      ["GEMINI.md", "loop"],
      ["loop", "loop2"],
      ["loop2", "loop"],
      ["src/a", "b"],
      [".agents", "."],
      ["QWEN.md", "doc/qwen.md"],
    );
    expect(["outside.md", "etc/passwd", "src/b", "b", "src/x.ts", "doc/other.md", "doc/qwen.md.txt"].filter(isProtected)).toEqual([]);
    expect(isProtected("loop")).toBe(true);
  });

  it("has folders above its target, in whose place a link or a submodule would lead elsewhere", () => {
    const { isFolder } = rules(["AGENTS.md", "vendor/docs/how.md"]);
    expect(["vendor", "vendor/docs", "vendor/docs/how.md", "doc"].map(isFolder)).toEqual([true, true, false, false]);
  });

  it("cannot make the search endless", () => {
    const links = Array.from({ length: 300 }, (_, index) => ({ path: `conf${index === 0 ? "" : index}`, target: `conf${index + 1}` }));
    expect(userRules(["conf/app.yml"], [...links, { path: "self", target: "." }]).matches("conf")).toBe(false);
    const self = userRules(
      ["a/b/c/d"],
      [
        { path: "a", target: "." },
        { path: "b", target: "a" },
        { path: "c", target: "b" },
      ],
    );
    expect(self.matches("d")).toBe(true);
  });
});

describe("compilePatterns", () => {
  let scratch: ScratchFolder;
  beforeAll(() => {
    scratch = scratchFolder();
    spawnSync("git", ["init", "-q"], { cwd: scratch.path });
  });
  afterAll(() => scratch.remove());

  /** Which of the paths git ignores with these lines. */
  function checkIgnore(patterns: readonly string[], paths: readonly string[], ignoresCase: boolean): readonly string[] {
    writeFileSync(join(scratch.path, ".gitignore"), `${patterns.join("\n")}\n`);
    const args = ["-c", `core.ignoreCase=${ignoresCase}`, "check-ignore", "--no-index", "-z", "--stdin"];
    const { stdout } = spawnSync("git", args, { cwd: scratch.path, input: paths.join("\0"), encoding: "utf8" });
    return stdout.split("\0").filter((path) => path !== "");
  }

  const name = fc
    .array(fc.constantFrom("a", "b", "A", "1", ".", "-", "_", "!", "#", "[", "]", "*", "?", "\\", " ", ",", "é", "^", "{", "(", "$", "+"), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => parts.join(""))
    .filter((text) => text !== "." && text !== ".." && text.trim() !== "");
  const paths = fc.uniqueArray(
    fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join("/")),
    { minLength: 5, maxLength: 40 },
  );
  const piece = fc.constantFrom(
    "a",
    "b",
    "A",
    "1",
    ".",
    "*",
    "**",
    "?",
    "[ab]",
    "[!a]",
    "[^b]",
    "[a-c]",
    "[[:alpha:]]",
    "[]a]",
    "[",
    "]",
    "\\",
    "\\*",
    "\\ ",
    " ",
    "/",
    "/**/",
    "**/",
    "/*",
    "!",
    "#",
    "-",
    "é",
    ",",
  );
  const pattern = fc
    .array(piece, { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join(""))
    // git does not ignore the case of an escaped letter, and lets `x**/` match an empty folder (wildmatch.c); `ignore` does neither.
    .filter((text) => !text.includes("\\A") && !/[^/]\*\*\/|\\\//.test(text));

  it("agrees with git check-ignore --no-index", () => {
    fc.assert(
      fc.property(fc.array(pattern, { minLength: 1, maxLength: 5 }), paths, fc.boolean(), (patterns, all, ignoresCase) => {
        const isIgnored = compilePatterns(patterns, ignoresCase);
        expect(all.filter(isIgnored), JSON.stringify(patterns)).toEqual(checkIgnore(patterns, all, ignoresCase));
      }),
      { numRuns: Number(process.env["PATTERN_RUNS"] ?? 150), seed: Number(process.env["PATTERN_SEED"] ?? 1) },
    );
  });
});
