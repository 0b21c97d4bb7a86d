import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createProject, handoffLine, NO_WAITS, type Project } from "../../helpers/command-line.ts";
import { createCodexProject, handoff } from "../../helpers/codex-project.ts";
import { edit, run as runCommand, say } from "../../helpers/scripted-model.ts";
import { quote, runShell } from "../../helpers/shell-line.ts";

let project: Project;
afterEach(() => project.dispose());

const GOAL = { next_goal: "write one more line into work.txt" };
const IDENTITY = ["-c", "user.name=Test", "-c", "user.email=test@example.org"] as const;

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync("git", ["-C", folder, ...IDENTITY, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trim();
}

/** Creates a repository with a package folder and its own default branch. */
function createRepository(name: string): string {
  const folder = join(project.outside, name);
  mkdirSync(join(folder, "packages/core"), { recursive: true });
  writeFileSync(join(folder, "plan.md"), "- [ ] one thing\n");
  writeFileSync(join(folder, "packages/core/index.js"), "export {};\n");
  writeFileSync(join(folder, ".gitignore"), "node_modules/\n");
  git(folder, "init", "-q", "-b", "trunk");
  git(folder, "add", "-A");
  git(folder, "commit", "-qm", "theirs");
  return folder;
}

const AGENT = `cd "$2" && echo work >> work.txt; ${handoffLine({ ...GOAL, summary: "worked" })}`;

function iterate(template: string, flags: string, cwd?: string) {
  const line = `exec "$NODE" "$CLI" run --iterations 1 --no-change-gate --commit --agent-command-template ${quote(template)} ${flags}`;
  return runShell(project, line, cwd === undefined ? {} : { cwd });
}

describe("a repository of another project", () => {
  it("works at a path with a space, a quote and non-ASCII letters, started from a subfolder with --workspace", async () => {
    project = createProject();
    const folder = createRepository("mein Repo's ünïcode 仓库");
    const result = await iterate(project.agent(AGENT), "--workspace ../..", join(folder, "packages/core"));
    expect(result).toMatchObject({ code: 0, stderr: "" });
    expect(git(folder, "log", "--format=%s")).toBe("worked\ntheirs");
    expect(git(folder, "show", "--name-only", "--format=", "HEAD")).toBe("work.txt");
    expect(git(folder, "status", "--porcelain")).toBe("");
    const status = await runShell(project, `exec "$NODE" "$CLI" status --workspace ../.. --json`, { cwd: join(folder, "packages/core") });
    expect(JSON.parse(status.stdout)).toMatchObject({ workspace: folder, iteration: 1 });
  });

  it("works with the real Codex CLI at such a path", async () => {
    const codex = await createCodexProject({
      turns: [[edit("src/ünï code.txt", "written\n"), runCommand("pwd > where.txt"), say(handoff({ summary: "wrote it" }))]],
    });
    project = codex;
    const folder = createRepository("mein Repo's ünïcode 仓库");
    const flags = [...codex.flags, "--commit", "--iterations", "1", "--workspace", folder];
    const result = await project.run(["run", ...flags], { env: codex.environment });
    await codex.model.close();
    expect(result).toMatchObject({ code: 0, stderr: "" });
    expect(readFileSync(join(folder, "src/ünï code.txt"), "utf8")).toBe("written\n");
    expect(readFileSync(join(folder, "where.txt"), "utf8")).toBe(`${folder}\n`);
    expect(git(folder, "log", "-1", "--format=%s")).toBe("wrote it");
  });

  it("works in a subfolder of a repository and does not change the rest", async () => {
    project = createProject();
    const folder = createRepository("monorepo");
    const core = join(folder, "packages/core");
    writeFileSync(join(core, "plan.md"), "- [ ] the part's own plan\n");
    git(folder, "add", "-A");
    git(folder, "commit", "-qm", "a plan for the part");
    writeFileSync(join(folder, "outside-of-it.txt"), "a person's, not committed\n");
    const result = await iterate(project.agent(AGENT), `--workspace ${quote(core)}`);
    expect(result).toMatchObject({ code: 0, stderr: "" });
    expect(git(folder, "log", "-1", "--format=%s")).toBe("worked");
    expect(git(folder, "show", "--name-only", "--format=", "HEAD")).toBe("packages/core/work.txt");
    expect(git(folder, "status", "--porcelain")).toBe("?? outside-of-it.txt");
    expect(existsSync(join(core, ".codex-self-iter/runtime.json"))).toBe(true);
    expect(existsSync(join(folder, ".codex-self-iter"))).toBe(false);
  });

  it("commits on a detached HEAD and updates no branch", async () => {
    project = createProject();
    const folder = createRepository("detached");
    git(folder, "checkout", "-q", "--detach");
    const trunk = git(folder, "rev-parse", "trunk");
    expect(await iterate(project.agent(AGENT), `--workspace ${quote(folder)}`)).toMatchObject({ code: 0, stderr: "" });
    expect(git(folder, "log", "--format=%s")).toBe("worked\ntheirs");
    expect(git(folder, "rev-parse", "trunk")).toBe(trunk);
    expect(git(folder, "rev-parse", "--abbrev-ref", "HEAD")).toBe("HEAD");
    expect(git(folder, "status", "--porcelain")).toBe("");
  });

  it("creates the first commit of an empty repository", async () => {
    project = createProject();
    const folder = join(project.outside, "unborn");
    mkdirSync(folder);
    git(folder, "init", "-q", "-b", "trunk");
    writeFileSync(join(folder, "plan.md"), "- [ ] one thing\n");
    expect(await iterate(project.agent(AGENT), `--workspace ${quote(folder)}`)).toMatchObject({ code: 0, stderr: "" });
    expect(git(folder, "log", "--format=%s")).toBe("worked");
    expect(git(folder, "ls-tree", "--name-only", "HEAD")).toBe("work.txt");
    // Only what the agent wrote is committed.
    expect(git(folder, "status", "--porcelain")).toBe("?? plan.md");
  });

  it("works in a worktree on its branch while another loop works in the main one", async () => {
    project = createProject();
    const folder = createRepository("main-one");
    const tree = join(project.outside, "second tree");
    git(folder, "worktree", "add", "-q", "-b", "side", tree);
    const template = project.agent(AGENT);
    const results = await Promise.all([folder, tree].map((workspace) => iterate(template, `--workspace ${quote(workspace)}`)));
    for (const result of results) expect(result).toMatchObject({ code: 0, stderr: "" });
    for (const workspace of [folder, tree]) {
      expect(git(workspace, "log", "--format=%s")).toBe("worked\ntheirs");
      expect(git(workspace, "status", "--porcelain")).toBe("");
    }
    expect(git(folder, "rev-parse", "side~1")).toBe(git(folder, "rev-parse", "trunk~1"));
  });

  it("finds its state if the workspace is given through a symlink", async () => {
    project = createProject();
    const folder = createRepository("real");
    symlinkSync(folder, join(project.outside, "by-link"));
    const template = project.agent(AGENT);
    expect((await iterate(template, `--workspace ${quote(join(project.outside, "by-link"))}`)).code).toBe(0);
    expect((await iterate(template, `--workspace ${quote(folder)}`)).code).toBe(0);
    expect(git(folder, "log", "--format=%s")).toBe("worked\nworked\ntheirs");
    expect(git(folder, "log", "--format=%(trailers:key=Codex-Iteration,valueonly,separator=)").split("\n").slice(0, 2)).toEqual(["2", "1"]);
  });

  it("leaves staged and changed files alone without --commit", async () => {
    project = createProject({ "codex-self-iter.toml": NO_WAITS });
    project.write("staged.txt", "staged\n");
    project.git("add", "staged.txt");
    project.write("notes.txt", "changed\n");
    const before = project.git("status", "--porcelain");
    const result = await project.run([
      "run",
      "--iterations",
      "1",
      "--agent-command-template",
      project.agent(`cd "$2"; ${handoffLine(GOAL)}`),
    ]);
    expect(result.code).toBe(0);
    expect(project.git("status", "--porcelain")).toBe(before);
    expect(project.git("log", "--format=%s").trim()).toBe("start");
  });
});
