import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { handoffLine, startProcess, type CommandResult } from "../../helpers/command-line.ts";
import { freshMachine, packPackage } from "../../helpers/installed-package.ts";
import { scratchFolder } from "../../helpers/scratch.ts";

/** Writes a note in each iteration, and says that it is done in the third one. */
const AGENT = `n=$(ls notes 2>/dev/null | wc -l); n=$((n+1)); mkdir -p notes; echo $n > notes/$n.txt
if [ $n -ge 3 ]; then sed 's/\\[ \\]/[x]/' plan.md > plan.new && mv plan.new plan.md; ${handoffLine({ completed: true })}; else ${handoffLine({})}; fi
`;

const folder = scratchFolder();
const home = join(folder.path, "home");
const project = join(folder.path, "project");
const environment = freshMachine(home);

function run(program: string, ...args: readonly string[]): Promise<CommandResult> {
  return startProcess(program, args, project, environment).done;
}

const command = (...args: readonly string[]): Promise<CommandResult> =>
  run(join(folder.path, "empty/node_modules/.bin/codex-self-iter"), ...args);

describe("the packed tarball, installed offline in an empty folder", () => {
  beforeAll(() => {
    const tarball = packPackage(folder.path);
    folder.write("empty/package.json", "{}");
    const args = ["install", "--offline", "--no-audit", "--no-fund", tarball];
    execFileSync("npm", args, { cwd: join(folder.path, "empty"), env: environment, stdio: "pipe" });
    folder.write("project/package.json", '{ "private": true, "scripts": { "test": "test -f notes/3.txt" } }\n');
    const git = (...words: readonly string[]) => execFileSync("git", words, { cwd: project, env: environment, stdio: "pipe" });
    git("init", "--quiet", "--initial-branch", "main");
    git("config", "user.name", "Test");
    git("config", "user.email", "test@example.org");
    git("add", "--all");
    git("commit", "--quiet", "--message", "Begin");
  });
  afterAll(() => folder.remove());

  it("is one package, and puts nothing into the home folder but npm's cache", () => {
    expect(readdirSync(join(folder.path, "empty/node_modules")).filter((name) => !name.startsWith("."))).toEqual(["codex-self-iter"]);
    expect(readdirSync(home)).toEqual([".npm"]);
  });

  it("prints its version", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string };
    expect(await command("--version")).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  it("sets up a project, once", async () => {
    const first = await command("init", "--yes");
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout).toMatch(
      /plan\.md: written\n[^]*gh repo create --source \. --private --push\n[^]*gh workflow run codex-self-iter\.yml\n$/,
    );
    expect(readFileSync(join(project, "codex-self-iter.toml"), "utf8")).toContain('verify_command = "npm test"\n');
    const second = await command("init", "--yes");
    expect(second).toMatchObject({ code: 0, stderr: "" });
    expect(second.stdout).toContain("Nothing was changed");
  });

  it("finds nothing that is missing, once the configuration names an agent that is there", async () => {
    const missing = await command("doctor");
    expect(missing.stdout).toMatch(/^(?:warn|FAIL) +agent [^]*?\n +fix: npm install/m);
    const agent = folder.write("agent.sh", AGENT);
    appendFileSync(join(project, "codex-self-iter.toml"), `agent_command_template = "sh ${agent} {prompt_file}"\n`);
    const found = await command("doctor");
    expect(found.stdout).toMatch(/^ok +plan .*\n[^]*^ok +agent /m);
    expect(found).toMatchObject({ code: 0, stderr: "" });
  });

  it("runs a chain of three iterations with a custom agent until the plan is done and verified", async () => {
    folder.write("project/plan.md", "- [ ] three notes\n");
    const result = await command("run");
    expect(result).toMatchObject({ code: 0, stderr: "" });
    expect(result.stdout).toMatch(/completed/);
    const subjects = (await run("git", "log", "--format=%s")).stdout.trimEnd().split("\n");
    expect(subjects).toHaveLength(4);
    expect(existsSync(join(project, "notes/3.txt"))).toBe(true);
  });
});
