import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTreeCheckout } from "../../../src/adapters/git/tree-checkout.ts";
import { createIsolation, type Isolation } from "../../../src/adapters/isolation/isolation.ts";
import type { IsolationRequest } from "../../../src/adapters/isolation/mounts.ts";
import { type CheckoutContext, createCheckoutVerifier } from "../../../src/adapters/verify/verifier.ts";
import { beginVerifyRun, removeVerifyRuns } from "../../../src/adapters/verify/verify-folder.ts";
import { compileList } from "../../../src/core/policy/path-matcher.ts";
import type { VerifySettings } from "../../../src/config/settings.ts";
import type { Verification } from "../../../src/core/chain/outcome.ts";
import { userError } from "../../../src/errors/user-error.ts";
import { openRepositoryAt, type RepositoryAt } from "../../helpers/open-repository.ts";
import { type ScratchFolder, scratchFolder, type ScratchRepository, scratchRepository } from "../../helpers/scratch.ts";

const IS_LINUX = process.platform === "linux";
const never = new AbortController().signal;

let workspace: ScratchRepository;
let outside: ScratchFolder;
let home: string;
let folder: string;
const opened: Isolation[] = [];

beforeEach(() => {
  workspace = scratchRepository({ files: { "a.txt": "a\n", ".gitignore": "ignored/\nnode_modules/\n", "test/check.sh": "exit 1\n" } });
  outside = scratchFolder();
  home = join(outside.path, "home");
  mkdirSync(home);
  folder = join(outside.path, "verify");
  // The agent's own user must reach them.
  for (const path of [workspace.path, outside.path]) chmodSync(path, 0o755);
});

afterEach(() => {
  for (const isolation of opened.splice(0)) isolation.close();
  workspace.remove();
  outside.remove();
});

type Options = {
  readonly choice?: IsolationRequest["choice"];
  readonly settings?: Partial<VerifySettings>;
  readonly environment?: RepositoryAt["environment"];
  readonly pass?: readonly string[];
  readonly frozenTree?: string;
  readonly signal?: AbortSignal;
  readonly context?: Partial<CheckoutContext>;
  /** Runs once the workspace's repository is open. */
  readonly tamper?: () => void;
};

/** Verifies what the workspace holds now. */
async function verify(
  command: string,
  { choice = "none", context, environment, frozenTree, pass = [], settings, signal = never, tamper }: Options = {},
) {
  const { git, objects, repository, store } = await openRepositoryAt({ workspace: workspace.path, environment: workspace.environment });
  tamper?.();
  const source = { ...workspace.environment, HOME: home, ...environment };
  const request: IsolationRequest = {
    choice,
    workspace: workspace.path,
    stateDir: join(workspace.path, ".codex-self-iter"),
    writable: [],
    readable: [],
    hidden: [],
    freeBytesMin: 0,
    environment: source,
  };
  const isolation = createIsolation(request);
  opened.push(isolation);
  const verifier = createCheckoutVerifier(
    { command, deadlineMs: 60_000, in: "checkout", caches: [], frozenPaths: [], ...settings },
    {
      workspace: workspace.path,
      source,
      pass,
      isolation,
      folder,
      request,
      frozenTree: frozenTree ?? null,
      compileFrozen: async (links) => compileList(settings?.frozenPaths ?? [], links, false),
      checkouts: createTreeCheckout(git, objects, store),
      ...context,
    },
  );
  const tree = await repository.snapshot();
  const verification = await verifier.verify({ tree, baseTree: null }, signal);
  return { ...verification, tree };
}

const left = (): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);

const passed = ({ output, passed: isPassed, problem }: Verification): string => `${isPassed} ${problem ?? ""}${output}`;

describe("a verification in a checkout", () => {
  it.each(["none", "namespace", "user"] as const)("sees the tree and nothing else, with isolation: %s", async (choice) => {
    if (choice !== "none" && !IS_LINUX) return;
    workspace.write("new.txt", "new\n");
    workspace.write("ignored/steer.txt", "steer\n");
    const result = await verify(
      'test "$(ls -A | tr "\\n" " ")" = ".git .gitignore a.txt new.txt test " && test -z "$(ls -A ~)" && test -z "$(ls -A "$TMPDIR")" && touch ~/x "$TMPDIR/x" x',
      { choice },
    );
    expect(passed(result)).toBe("true ");
    expect(result.checkout).toEqual({ tree: result.tree, frozenPaths: 0 });
    expect(left()).toEqual([]);
    expect(existsSync(join(workspace.path, "x"))).toBe(false);
  });

  it.each(["none", "namespace", "user"] as const)("is a clean repository of its own, with isolation: %s", async (choice) => {
    if (choice !== "none" && !IS_LINUX) return;
    workspace.write("new.txt", "new\n");
    const script = [
      'test -z "$(git status --porcelain)"',
      "git diff --exit-code HEAD",
      'test "$(git ls-files | wc -l)" -eq 4',
      "git log --oneline | wc -l | grep -q 2",
      "git show HEAD:new.txt",
      "git config core.hooksPath .husky",
      "echo changed > a.txt",
      "! git diff --exit-code",
      "git -c user.name=n -c user.email=e@x commit -qam more",
    ].join("\n");
    const result = await verify(script, { choice });
    expect(result).toMatchObject({ passed: true });
    expect(workspace.git("rev-list", "--all", "--count")).toBe("1");
    expect(workspace.git("config", "--get-regexp", "core.*")).not.toContain("hooksPath");
  });

  it.runIf(IS_LINUX)("shows its state to git where the agent's own user may not read the user's objects", async () => {
    workspace.write("new.txt", "new\n");
    workspace.write("test/deep/more.txt", "more\n");
    const tamper = (): void => chmodSync(join(workspace.path, ".git/objects"), 0o700);
    const script = [
      'test -z "$(git status --porcelain 2>/dev/null)"',
      "git diff --exit-code HEAD 2>/dev/null",
      "git log -1 --format=%s 2>/dev/null",
    ];
    const result = await verify(script.join("\n"), { choice: "user", tamper });
    expect(passed(result)).toBe("true The work to verify\n");
  });

  it.runIf(IS_LINUX)("cannot write to our objects", async () => {
    const script = 'while read -r folder; do test -d "$folder"; ! touch "$folder/x" 2>/dev/null; done <.git/objects/info/alternates';
    expect(await verify(script, { choice: "namespace" })).toMatchObject({ passed: true });
  });

  it("has the bytes of the blobs, whatever attributes and configuration say", async () => {
    const blob = workspace.git("hash-object", "-w", "--no-filters", join(workspace.path, "a.txt"));
    workspace.write(".gitattributes", "a.txt working-tree-encoding=UTF-16 text eol=crlf filter=x ident\n");
    workspace.git("config", "filter.x.smudge", "echo smudged");
    workspace.git("config", "core.autocrlf", "true");
    workspace.git("update-index", "--add", "--cacheinfo", `100644,${blob},a.txt`);
    const { git, objects, store } = await openRepositoryAt({ workspace: workspace.path, environment: workspace.environment });
    workspace.git("add", ".gitattributes");
    const run = beginVerifyRun(folder, []);
    await createTreeCheckout(git, objects, store).checkOut(workspace.git("write-tree"), run.checkout, null, never);
    expect(workspace.git("hash-object", "--no-filters", join(run.checkout, "a.txt"))).toBe(blob);
    await run.remove();
  });

  it("runs every line and every part of a pipe as GitHub's bash does", async () => {
    expect(await verify("false\necho ok")).toMatchObject({ passed: false, exitCode: 1, output: "" });
    expect(await verify("false | cat")).toMatchObject({ passed: false, exitCode: 1 });
    expect(await verify("true\necho ok")).toMatchObject({ passed: true, output: "ok\n" });
  });

  it.each([
    ["a list", "false; echo ok"],
    ["a loop", "for name in a b; do false; done\necho ok"],
    ["a function", "check() { false; echo ok; }\ncheck"],
    ["a subshell in a pipe", "(false; echo ok) | cat"],
    ["what is substituted", "found=$(false)\necho ok"],
    ["a line that ends as on Windows", "false\r\necho ok\r\n"],
  ])("does not pass if a part of it fails: %s", async (_name, command) => {
    expect(await verify(command)).toMatchObject({ passed: false, problem: null });
  });

  it("runs sh -e where there is no bash outside the workspace", async () => {
    const bin = join(workspace.path, "node_modules", ".bin");
    workspace.write("node_modules/.bin/bash", "#!/bin/sh\nexit 0\n");
    const environment = { PATH: `${outside.path}:${bin}` };
    outside.write("git", '#!/bin/sh\nexec /usr/bin/git "$@"\n');
    chmodSync(join(outside.path, "git"), 0o755);
    chmodSync(join(bin, "bash"), 0o755);
    expect(await verify("false\necho ok", { environment })).toMatchObject({ passed: false, exitCode: 1 });
  });

  it("fails, and leaves nothing, if the tree cannot be checked out", async () => {
    const { git, objects, store } = await openRepositoryAt({ workspace: workspace.path, environment: workspace.environment });
    const run = beginVerifyRun(folder, []);
    await expect(createTreeCheckout(git, objects, store).checkOut("0".repeat(39) + "1", run.checkout, null, never)).rejects.toMatchObject({
      code: "GIT_FAILED",
    });
    await run.remove();
    const stopped = await verify("true", { signal: AbortSignal.abort() });
    expect(stopped.passed).toBe(false);
    expect(left()).toEqual([]);
  });

  it("fails for a tree that git cannot write, and throws what is the machine's fault", async () => {
    const failing = (error: unknown) => ({ checkouts: { checkOut: () => Promise.reject(error), objectFolder: async () => "/nowhere" } });
    const problem = "invalid path '.git/hooks/x'";
    const ofWork = await verify("true", { context: failing(userError("GIT_FAILED", { command: "read-tree", problem })) });
    expect(ofWork).toMatchObject({ passed: false, problem: expect.stringContaining(problem) });
    for (const [code, error] of [
      ["STATE_DIR_FULL", userError("STATE_DIR_FULL", { path: "x" })],
      ["STATE_DIR_FULL", Object.assign(new Error("write"), { code: "ENOSPC" })],
      ["GIT_STOPPED", userError("GIT_STOPPED", { command: "read-tree", reason: "not done within 10 min" })],
      ["GIT_LOCKED", userError("GIT_LOCKED", { command: "read-tree", lock: "x.lock" })],
    ] as const)
      await expect(verify("true", { context: failing(error) }), code).rejects.toMatchObject({ code });
    const isolation = (error: Error) => ({ open: () => Promise.reject(error), close: () => {} });
    const noIsolation = userError("ISOLATION_UNAVAILABLE", { choice: "namespace", tried: "it" });
    await expect(verify("true", { context: { isolation: isolation(noIsolation) } })).rejects.toMatchObject({
      code: "ISOLATION_UNAVAILABLE",
    });
    const full = userError("DISK_NEARLY_FULL", { folder: "/", freeBytes: 1, freeBytesMin: 2 });
    await expect(verify("true", { context: { isolation: isolation(full) } })).rejects.toMatchObject({ code: "DISK_NEARLY_FULL" });
    expect(left()).toEqual([]);
    symlinkSync(outside.path, folder);
    await expect(verify("true")).rejects.toMatchObject({ code: "VERIFY_FOLDER_TAKEN" });
  });

  it("works on a branch without commits and in a repository of SHA-256", async () => {
    const other = scratchFolder();
    try {
      const run = (...args: readonly string[]) => execFileSync("git", args, { cwd: other.path, env: workspace.environment });
      run("init", "-q", "--object-format=sha256");
      other.write("a.txt", "a\n");
      const { git, objects, repository, store } = await openRepositoryAt({ workspace: other.path, environment: workspace.environment });
      const place = beginVerifyRun(folder, []);
      await createTreeCheckout(git, objects, store).checkOut(await repository.snapshot(), place.checkout, null, never);
      expect(readdirSync(place.checkout).toSorted()).toEqual([".git", "a.txt"]);
      execFileSync("git", ["diff", "--exit-code", "HEAD"], { cwd: place.checkout, env: workspace.environment });
      await place.remove();
    } finally {
      other.remove();
    }
  });

  it("is removed by the next start if the run was killed", async () => {
    const killed = beginVerifyRun(folder, ["~/.npm"]);
    writeFileSync(join(killed.checkout, "left.txt"), "");
    mkdirSync(join(folder, "cache", "kept"), { recursive: true });
    await removeVerifyRuns(folder);
    expect(readdirSync(folder)).toEqual(["cache"]);
    expect(readdirSync(join(folder, "cache"))).toEqual(["kept"]);
  });

  it("is removed with folders that its owner may not write or enter", async () => {
    const run = beginVerifyRun(folder, []);
    for (const [name, mode] of [
      ["read-only", 0o555],
      ["closed", 0],
    ] as const) {
      mkdirSync(join(run.home, name));
      writeFileSync(join(run.home, name, "file"), "");
      chmodSync(join(run.home, name), mode);
    }
    await run.remove();
    expect(left()).toEqual([]);
  });

  it("does not follow a link in place of its folder", async () => {
    const precious = join(outside.path, "precious");
    mkdirSync(precious);
    symlinkSync(precious, folder);
    writeFileSync(join(precious, "file"), "");
    await removeVerifyRuns(folder);
    expect(() => beginVerifyRun(folder, [])).toThrow(/belongs to another user, or is no folder/);
    expect(readdirSync(precious)).toEqual(["file"]);
  });
});

describe("frozen paths", () => {
  it("come from the base, whatever the work did to them", async () => {
    const base = workspace.git("rev-parse", "HEAD^{tree}");
    workspace.write("test/check.sh", "exit 0\n");
    workspace.write("test/more.sh", "exit 0\n");
    const options = { settings: { frozenPaths: ["test/**"] }, frozenTree: base };
    const result = await verify("test ! -e test/more.sh; git diff --exit-code HEAD; sh test/check.sh", options);
    expect(result).toMatchObject({ passed: false, exitCode: 1, checkout: { tree: result.tree, frozenPaths: 2 } });
    expect(await verify("sh test/check.sh")).toMatchObject({ passed: true });
  });

  it("replace a file, a folder or a link in their place", async () => {
    const base = workspace.git("rev-parse", "HEAD^{tree}");
    workspace.git("rm", "-rq", "test");
    symlinkSync("..", join(workspace.path, "test"));
    const options = { settings: { frozenPaths: ["/test/"] }, frozenTree: base };
    const result = await verify("test -d test && test ! -L test && ! sh test/check.sh", options);
    expect(result.passed, result.output + result.problem).toBe(true);
  });
});

describe("frozen paths behind links", () => {
  /** Commits a check behind a link, and returns the tree. */
  function commitLink(path: string, target: string, file: string): string {
    workspace.write(file, "exit 1\n");
    symlinkSync(target, join(workspace.path, path));
    workspace.git("add", "-A");
    workspace.git("commit", "-qm", "a link");
    return workspace.git("rev-parse", "HEAD^{tree}");
  }

  it.each([
    ["a link to a file", "/check.sh", "check.sh", "scripts/check.sh", "scripts/check.sh"],
    ["a link to a folder", "checks/**", "checks", "real/checks", "real/checks/check.sh"],
    ["a link above the pattern", "lib/checks/*.sh", "lib", "real", "real/checks/check.sh"],
  ])("are frozen where they are: %s", async (_name, pattern, path, target, file) => {
    const frozenTree = commitLink(path, target, file);
    workspace.write(file, "exit 0\n");
    const result = await verify(`sh ${file}`, { settings: { frozenPaths: [pattern] }, frozenTree });
    expect(result).toMatchObject({ passed: false, exitCode: 1, checkout: { frozenPaths: 1 } });
  });

  it("are frozen behind a chain of links, one of which the work replaces", async () => {
    symlinkSync("end.sh", join(workspace.path, "middle.sh"));
    const frozenTree = commitLink("check.sh", "./middle.sh", "end.sh");
    rmSync(join(workspace.path, "middle.sh"));
    workspace.write("middle.sh", "exit 0\n");
    const result = await verify("sh check.sh", { settings: { frozenPaths: ["check.sh"] }, frozenTree });
    expect(result).toMatchObject({ passed: false, exitCode: 1 });
  });

  it("lose a link that the work puts in place of a folder above them", async () => {
    const base = workspace.git("rev-parse", "HEAD^{tree}");
    workspace.write("weak/deep/check.sh", "exit 0\n");
    symlinkSync("weak", join(workspace.path, "later"));
    const options = { settings: { frozenPaths: ["later/deep/**"] }, frozenTree: base };
    expect(await verify("test ! -e later", options)).toMatchObject({ passed: true });
  });
});

describe("kept folders", () => {
  const settings = { caches: ["~/.cache/tool", "node_modules"] };

  it.each(["none", "namespace", "user"] as const)("are there in the next verification, with isolation: %s", async (choice) => {
    if (choice !== "none" && !IS_LINUX) return;
    const fill = "mkdir -p ~/.cache/tool node_modules && echo 1 > ~/.cache/tool/x && echo 2 > node_modules/x && echo 3 > ~/lost";
    expect(await verify(fill, { choice, settings })).toMatchObject({ passed: true });
    const read = 'test "$(cat ~/.cache/tool/x node_modules/x | tr -d "\\n")" = 12 && test ! -e ~/lost';
    expect(passed(await verify(read, { choice, settings }))).toBe("true ");
    expect(await verify(`${read} && echo 3 >> node_modules/x`, { choice, settings })).toMatchObject({ passed: true });
    expect(await verify("cat node_modules/x", { choice, settings })).toMatchObject({ output: "2\n3\n" });
  });

  it("are never moved through a link", async () => {
    outside.write("precious/x", "precious\n");
    const steal = `mkdir ~/.cache && ln -s ${outside.path}/precious ~/.cache/tool && ln -s ${outside.path} node_modules`;
    expect(await verify(steal, { settings })).toMatchObject({ passed: true });
    expect(existsSync(join(folder, "cache"))).toBe(false);
    expect(existsSync(join(outside.path, "precious", "x"))).toBe(true);
  });

  it("never replace files of the work", async () => {
    expect(await verify("mkdir node_modules && touch node_modules/x", { settings })).toMatchObject({ passed: true });
    workspace.write("node_modules/own", "");
    workspace.git("add", "-f", "node_modules/own");
    workspace.git("commit", "-qm", "own");
    const result = await verify("ls node_modules", { settings });
    expect(result.output).toContain("own\n");
    expect(result.output).toContain("node_modules");
    expect(result.output).not.toMatch(/^x$/m);
  });
});

/** Each makes a failing check pass if the command runs in the workspace with the agent's home folder. */
describe("cannot be steered", () => {
  const check = "node_modules/.bin/check 2>/dev/null || sh test/check.sh";

  it("by an ignored program", async () => {
    workspace.write("node_modules/.bin/check", "#!/bin/sh\nexit 0\n");
    chmodSync(join(workspace.path, "node_modules/.bin/check"), 0o755);
    expect(await verify(check)).toMatchObject({ passed: false });
  });

  it("by an ignored configuration, compiled file or file below a protected path", async () => {
    workspace.write("ignored/config", "exit 0\n");
    expect(await verify("if test -e ignored/config; then . ignored/config; else exit 3; fi")).toMatchObject({ exitCode: 3 });
  });

  it("by files in the home folder", async () => {
    writeFileSync(join(home, ".npmrc"), "script-shell=/bin/true\n");
    writeFileSync(join(home, ".gitconfig"), "[alias]\n\tcheck = !true\n");
    writeFileSync(join(home, ".bashrc"), "exit 0\n");
    writeFileSync(join(home, ".bash_profile"), "exit 0\n");
    expect(await verify("test ! -e ~/.npmrc; git check")).toMatchObject({ passed: false });
  });

  it("by .git/config, hooks or core.worktree of the workspace", async () => {
    workspace.git("config", "alias.check", "!true");
    workspace.write(".git/hooks/pre-commit", "#!/bin/sh\nexit 1\n");
    const tamper = (): void => void workspace.git("config", "core.worktree", home);
    expect(await verify("git check", { tamper })).toMatchObject({ passed: false });
    workspace.git("--work-tree=.", "config", "--unset", "core.worktree");
    const commit = "git -c user.name=n -c user.email=e commit -qm x --allow-empty";
    const script = `test "$(git rev-parse --show-toplevel)" = "$(pwd -P)"; ${commit}`;
    expect(await verify(script, { tamper })).toMatchObject({ passed: true });
  });

  it("by BASH_ENV, ENV or a folder of PATH in the workspace", async () => {
    const start = workspace.write("ignored/start.sh", "exit 0\n");
    workspace.write("ignored/false", "#!/bin/sh\nexit 0\n");
    chmodSync(join(workspace.path, "ignored/false"), 0o755);
    symlinkSync(join(workspace.path, "ignored"), join(outside.path, "bin"));
    const environment = {
      PATH: `${workspace.path}/ignored:ignored:${outside.path}/bin:${workspace.environment["PATH"]}`,
      BASH_ENV: start,
      ENV: start,
    };
    expect(await verify("env false", { environment, pass: ["BASH_ENV", "ENV"] })).toMatchObject({ passed: false, exitCode: 1 });
  });

  it("by the index of the workspace", async () => {
    workspace.git("update-index", "--skip-worktree", "a.txt");
    workspace.git("update-index", "--assume-unchanged", "test/check.sh");
    expect(await verify('git ls-files -v | grep -v "^H" && exit 1; git diff --exit-code')).toMatchObject({ passed: true });
  });

  it("by packages in a folder above the checkout", async () => {
    mkdirSync(join(folder, "node_modules"), { recursive: true });
    await removeVerifyRuns(folder);
    expect(existsSync(folder)).toBe(false);
  });

  it.runIf(IS_LINUX)("by what a command of the work reads in the workspace by its path", async () => {
    workspace.write("ignored/config", "exit 0\n");
    const script = `! touch ${workspace.path}/ignored/written 2>/dev/null; test ! -e ${workspace.path}/ignored/written`;
    expect(await verify(script, { choice: "namespace" })).toMatchObject({ passed: true });
    expect(existsSync(join(workspace.path, "ignored/written"))).toBe(false);
  });
});
