import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { init } from "../../../src/commands/init.ts";
import { UserError } from "../../../src/errors/user-error.ts";
import type { Questions } from "../../../src/init/questions.ts";
import { scratchFolder, scratchRepository, type ScratchRepository } from "../../helpers/scratch.ts";
import { capture, commandLine } from "./command-fixture.ts";

const WORKFLOW = ".github/workflows/codex-self-iter.yml";
const NODE = { "package.json": '{"scripts":{"test":"vitest"}}', "package-lock.json": "{}" };

function createRepository(files: Readonly<Record<string, string>> = NODE): ScratchRepository {
  const repository = scratchRepository({ files });
  onTestFinished(repository.remove);
  return repository;
}

type Shown = { readonly code: number; readonly output: string };

async function run(folder: string, flags: readonly string[] = ["--yes"], questions: Questions | null = null): Promise<Shown> {
  let code = -1;
  const output = await capture(process.stdout, async () => {
    code = await init(commandLine("init", "--workspace", folder, ...flags), async () => questions);
  });
  return { code, output };
}

async function problemOf(folder: string, ...flags: readonly string[]): Promise<UserError> {
  const result = await run(folder, ["--yes", ...flags]).catch((error: unknown) => error);
  if (result instanceof UserError) return result;
  throw new Error("expected a problem", { cause: result });
}

/** Answers with the defaults, and to every replacement with `replace`. */
const agreeing = (replace: boolean | null): Questions => ({ ask: async (defaults) => defaults, mayReplace: async () => replace });

describe("init", () => {
  it("writes three files with the command that it found, and prints the remaining steps", async () => {
    const { path } = createRepository();
    const { code, output } = await run(path);
    expect(code).toBe(0);
    expect(readFileSync(join(path, WORKFLOW), "utf8")).toContain('verify-command: "npm ci && npm test"\n');
    expect(readFileSync(join(path, "codex-self-iter.toml"), "utf8")).toContain('verify_command = "npm test"\n');
    expect(readFileSync(join(path, "plan.md"), "utf8")).toContain("- [ ] ");
    expect(output).toMatch(/plan\.md: written\n[^]*gh secret set OPENAI_API_KEY\n[^]*gh workflow run codex-self-iter\.yml\n$/);
  });

  it("changes nothing in a second call, and says so", async () => {
    const { path } = createRepository();
    await run(path);
    const before = readFileSync(join(path, WORKFLOW), "utf8");
    const { code, output } = await run(path);
    expect(code).toBe(0);
    expect(output).toContain("Nothing was changed: the files exist.\n");
    expect(output.match(/: unchanged\n/g)).toHaveLength(3);
    expect(readFileSync(join(path, WORKFLOW), "utf8")).toBe(before);
  });

  it("takes the answers from flags", async () => {
    const { path } = createRepository();
    await run(path, ["--yes", "--verify-command", "make it", "--max-iterations", "3", "--max-cost-usd", "2", "--schedule", "none"]);
    expect(readFileSync(join(path, WORKFLOW), "utf8")).toMatch(/^(?![^]*schedule)[^]*verify-command: make it\n/);
    expect(readFileSync(join(path, "codex-self-iter.toml"), "utf8")).toMatch(/max_iterations = 3\nmax_cost_usd = 2\n/);
  });

  it("writes nothing with --dry-run, and shows each file", async () => {
    const { git, path } = createRepository();
    const { output } = await run(path, ["--dry-run"], agreeing(true));
    expect(output).toMatch(/codex-self-iter\.yml: would be written:\n {4}\| name: codex-self-iter\n/);
    expect(git("status", "--porcelain")).toBe("");
  });

  it("shows what differs in an existing workflow, and keeps it with --yes", async () => {
    const { path } = createRepository({ ...NODE, [WORKFLOW]: "name: mine\u001b[2J\r\n", "plan.md": "- [ ] mine\n" });
    const { output } = await run(path);
    expect(output).toMatch(/codex-self-iter\.yml differs from what init would write:\n[^]* {2}-name: mine\n {2}\+name: codex-self-iter\n/);
    expect(output).toContain(`${WORKFLOW}: kept as it is\n`);
    expect(readFileSync(join(path, WORKFLOW), "utf8")).toContain("name: mine");
    expect(readFileSync(join(path, "plan.md"), "utf8")).toBe("- [ ] mine\n");
  });

  it.each([
    [true, "replaced", "name: codex-self-iter"],
    [false, "kept as it is", "name: mine"],
  ])("asks whether to replace it: %s", async (answer, effect, content) => {
    const { path } = createRepository({ [WORKFLOW]: "name: mine\n" });
    const { output } = await run(path, [], agreeing(answer));
    expect(output).toContain(`${WORKFLOW}: ${effect}\n`);
    expect(readFileSync(join(path, WORKFLOW), "utf8")).toContain(content);
  });

  it("writes nothing if a person cancels at any question", async () => {
    const { git, path } = createRepository({ [WORKFLOW]: "name: mine\n" });
    for (const questions of [{ ...agreeing(true), ask: async () => null }, agreeing(null)]) {
      expect(await run(path, [], questions)).toMatchObject({ code: 130, output: expect.stringContaining("Nothing was written") as string });
      expect(git("status", "--porcelain")).toBe("");
    }
  });

  it("puts the workflow of a sub-folder at the repository's root, and names the folder in it", async () => {
    const { path } = createRepository({ "packages/api/go.mod": "module api\n" });
    await run(join(path, "packages/api"));
    expect(readFileSync(join(path, WORKFLOW), "utf8")).toMatch(/plan-file: packages\/api\/plan\.md\n[^]*"cd packages\/api && go test/);
    expect(readdirSync(join(path, "packages/api")).toSorted()).toEqual(["codex-self-iter.toml", "go.mod", "plan.md"]);
  });

  it("says how to get the workflow from another branch to the default branch, and without a remote", async () => {
    const { git, path } = createRepository();
    git("remote", "add", "origin", "https://github.com/octo/demo");
    git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
    git("switch", "-qc", "feature");
    expect((await run(path)).output).toMatch(
      /default branch \(main\)[^]*git push --set-upstream origin feature\n +gh pr create --fill --base main\n/,
    );
    git("remote", "rename", "origin", "hub");
    git("symbolic-ref", "refs/remotes/hub/HEAD", "refs/remotes/hub/main");
    expect((await run(path)).output).toMatch(/default branch \(main\)[^]*git push --set-upstream hub feature\n/);
    git("remote", "remove", "hub");
    expect((await run(path)).output).toMatch(/no remote[^]*gh repo create --source \. --private --push\n/);
  });

  it("keeps a plan that is a link or a folder", async () => {
    const { path } = createRepository();
    symlinkSync("/etc/hosts", join(path, "plan.md"));
    expect((await run(path)).output).toContain("plan.md: kept as it is\n");
  });

  it("fails before it writes anything, each time with a line to fix it", async () => {
    const outside = scratchFolder();
    onTestFinished(outside.remove);
    expect(await problemOf(outside.path)).toMatchObject({ code: "WORKSPACE_NOT_A_REPOSITORY", remedy: `Run: git init ${outside.path}` });
    const { path } = createRepository();
    expect(await problemOf(join(path, "nowhere"))).toMatchObject({ code: "WORKSPACE_MISSING" });
    expect(await problemOf(path, "--schedule", "hourly")).toMatchObject({ code: "INIT_SCHEDULE_INVALID" });
    symlinkSync(outside.path, join(path, ".github"));
    expect(await problemOf(path)).toMatchObject({ code: "INIT_PATH_ESCAPES", message: expect.stringContaining(outside.path) as string });
    expect(readdirSync(outside.path)).toEqual([]);
    expect(existsSync(join(path, "plan.md"))).toBe(false);
  });
});
