import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createGit } from "../../../src/adapters/git/exec.ts";
import { createGitLimits } from "../../../src/adapters/git/git-limits.ts";
import { createGitWatch } from "../../../src/adapters/git/git-watch.ts";
import type { Repository } from "../../../src/ports/git.ts";
import { openRepositoryAt } from "../../helpers/open-repository.ts";
import { type ScratchFolder, scratchFolder, type ScratchRepository, scratchRepository } from "../../helpers/scratch.ts";
import { begin, MAIN, prepare, startTempHome } from "../../helpers/temp-home.ts";

const used: ScratchFolder[] = [];
afterEach(() => {
  for (const folder of used.splice(0)) folder.remove();
});

type Fixture = {
  readonly scratch: ScratchRepository;
  readonly repository: Repository;
  readonly warnings: string[];
  readonly workspace: string;
};

/** Three commits on main, a branch, a tag and a stash entry, all of a person. */
async function open(workspaceOf = (scratch: ScratchRepository): string => scratch.path): Promise<Fixture> {
  const scratch = scratchRepository({ files: { "a.txt": "a\n", "sub/b.txt": "b\n" } });
  used.push(scratch);
  for (const text of ["two", "three"]) {
    scratch.write("a.txt", `${text}\n`);
    scratch.git("commit", "-qam", text);
  }
  scratch.git("branch", "theirs/feature", "HEAD~1");
  scratch.git("tag", "light", "HEAD~1");
  scratch.git("tag", "-m", "v1", "v1");
  scratch.write("a.txt", "stashed\n");
  scratch.git("stash", "-q");
  const workspace = workspaceOf(scratch);
  const warnings: string[] = [];
  const { repository } = await openRepositoryAt({ workspace, environment: scratch.environment, warn: (text) => warnings.push(text) });
  return { scratch, repository, warnings, workspace };
}

/** Runs these git commands during a turn, and returns the warnings. */
async function during({ repository, scratch, warnings, workspace }: Fixture, ...commands: readonly string[]): Promise<readonly string[]> {
  await repository.noteGitState();
  const env = scratch.environment as NodeJS.ProcessEnv;
  for (const command of commands) execFileSync("sh", ["-c", command], { cwd: workspace, env, stdio: "ignore" });
  await repository.reportGitChanges();
  return warnings;
}

/** Runs the line that a warning ends with. */
function runRemedy({ scratch, workspace }: Fixture, warning: string | undefined): void {
  const line = /run: (git .+)$/.exec(warning ?? "")?.[1] ?? "exit 99";
  execFileSync("sh", ["-c", line], { cwd: workspace, env: scratch.environment as NodeJS.ProcessEnv, stdio: "ignore" });
}

const ref = ({ scratch }: Fixture, name: string): string => scratch.git("rev-parse", name);

describe.each([
  ["loose refs", (scratch: ScratchRepository) => scratch.path],
  ["packed refs", (scratch: ScratchRepository) => (scratch.git("pack-refs", "--all", "--prune"), scratch.path)],
  ["a folder of the repository", (scratch: ScratchRepository) => join(scratch.path, "sub")],
] as const)("the git state of a person: %s", (_, workspaceOf) => {
  it("is warned about if HEAD goes to another branch", async () => {
    const fixture = await open(workspaceOf);
    const warnings = await during(fixture, "git switch -q -c other");
    expect(warnings).toEqual([expect.stringMatching(/^HEAD was at main and is now at other; /)]);
    runRemedy(fixture, warnings[0]);
    expect(fixture.scratch.git("branch", "--show-current")).toBe("main");
  });

  it("is warned about if HEAD is detached, and if commits on a detached HEAD are left behind", async () => {
    const fixture = await open(workspaceOf);
    const warnings = await during(fixture, "git switch -q --detach", "git commit -q --allow-empty -m detached");
    expect(warnings).toEqual([expect.stringMatching(/^HEAD was at main and is now at [0-9a-f]{12}; .* run: git switch main$/)]);
    const left = ref(fixture, "HEAD");
    await during(fixture, "git switch -q main");
    expect(warnings.slice(1)).toEqual([
      expect.stringMatching(/^HEAD was at [0-9a-f]{12} and is now at main; /),
      expect.stringMatching(/^The commit [0-9a-f]{12} is no longer part of HEAD; /),
    ]);
    runRemedy(fixture, warnings[2]);
    expect(ref(fixture, `rescue-${left.slice(0, 12)}`)).toBe(left);
  });

  it.each([
    ["reset", "git reset -q --hard HEAD~2", /^2 commits up to [0-9a-f]{12} are no longer part of main; /],
    ["kept in the index", "git reset -q --soft HEAD~1", /^The commit [0-9a-f]{12} is no longer part of main; /],
    ["amended", "git commit -q --amend --allow-empty -m other", /^The commit [0-9a-f]{12} is no longer part of main; /],
    ["pushed before", "git update-ref refs/remotes/origin/main HEAD && git reset -q --hard HEAD~1", /no longer part of main/],
  ])("is warned about if a commit is dropped: %s", async (__, command, text) => {
    const fixture = await open(workspaceOf);
    const lost = ref(fixture, "main");
    const warnings = await during(fixture, command);
    expect(warnings).toEqual([expect.stringMatching(text)]);
    runRemedy(fixture, warnings[0]);
    expect(ref(fixture, `rescue-${lost.slice(0, 12)}`)).toBe(lost);
  });

  it.each([
    ["git branch -q -D theirs/feature", "theirs/feature"],
    ["git branch -q -f theirs/feature HEAD~2", `rescue`],
    ["git tag -d light", "light"],
    ["git tag -d v1", "v1"],
  ])("is warned about if another branch or a tag loses its place: %s", async (command, name) => {
    const fixture = await open(workspaceOf);
    const before = ref(fixture, name === "rescue" ? "theirs/feature" : name);
    const warnings = await during(fixture, command);
    expect(warnings).toHaveLength(1);
    runRemedy(fixture, warnings[0]);
    expect(ref(fixture, name === "rescue" ? `rescue-${before.slice(0, 12)}` : name)).toBe(before);
  });

  it("is warned about once for each commit that branches lost, and for each tag that was moved", async () => {
    const fixture = await open(workspaceOf);
    const { scratch } = fixture;
    for (const name of ["one", "two", "three"]) scratch.git("branch", name);
    for (const name of ["x", "y"]) scratch.git("tag", name);
    const [lost, tag] = [ref(fixture, "one"), ref(fixture, "v1")];
    const moves = ["one", "two"].map((name) => `git branch -f ${name} HEAD~1`);
    const tags = ["x", "y", "v1"].map((name) => `git tag -f ${name} HEAD~2`);
    const warnings = await during(fixture, ...moves, "git branch -f three HEAD~2", ...tags);
    expect(warnings.toSorted()).toEqual([
      expect.stringMatching(/^2 commits up to [0-9a-f]{12} are no longer part of (?:(?:one|two|three)(?:, |; )){3}/),
      expect.stringMatching(/^The tag v1 was at /),
      expect.stringMatching(/^The tag x was at /),
      expect.stringMatching(/^The tag y was at /),
    ]);
    for (const warning of warnings) runRemedy(fixture, warning);
    expect(["x", "y", "v1", `rescue-${lost.slice(0, 12)}`].map((name) => ref(fixture, name))).toEqual([lost, lost, tag, lost]);
  });

  it("is warned about if changes are put in the stash, or an entry is dropped", async () => {
    const fixture = await open(workspaceOf);
    const theirs = ref(fixture, "stash");
    fixture.scratch.write("a.txt", "not committed\n");
    const warnings = await during(fixture, "git stash -q");
    expect(warnings).toEqual([expect.stringContaining("new entry")]);
    await during(fixture, "git stash clear");
    expect(warnings.slice(1)).toEqual([expect.stringMatching(/^The stash entry [0-9a-f]{12} is gone/)]);
    runRemedy(fixture, warnings[1]);
    expect(fixture.scratch.git("stash", "show", "-p", "stash@{0}")).toContain("not committed");
    await during(fixture, `git stash store ${theirs}`);
    // By the line that a person ran, and by the second one.
    expect(warnings.slice(2)).toEqual([expect.stringContaining("new entry"), expect.stringContaining("new entry")]);
  });

  it("is warned about if branches are made, whatever their names", async () => {
    const fixture = await open(workspaceOf);
    const warnings = await during(fixture, "git branch 'x;touch${IFS}pwned;'");
    expect(warnings).toEqual([expect.stringMatching(/^Branches that the loop did not make: x;touch/)]);
    runRemedy(fixture, warnings[0]);
    expect(existsSync(join(fixture.workspace, "pwned"))).toBe(false);
    expect(fixture.scratch.git("branch", "--list")).not.toContain("pwned");
  });

  it("is warned about if an operation is left unfinished", async () => {
    const fixture = await open(workspaceOf);
    const branch = "git switch -q -c side HEAD~1; git commit -q --allow-empty -m side; git switch -q main";
    await during(fixture, branch);
    fixture.warnings.splice(0);
    const warnings = await during(fixture, "git merge -q --no-ff --no-commit side");
    expect(warnings).toEqual([expect.stringMatching(/^A git merge is unfinished in the workspace\. .*git merge --abort/)]);
    await during(fixture, "git merge --abort");
    expect(warnings).toHaveLength(1);
  });

  it("is nothing unusual if commits are added, by the agent or by the loop", async () => {
    const fixture = await open(workspaceOf);
    const { repository, scratch } = fixture;
    const warnings = await during(
      fixture,
      "git commit -q --allow-empty -m one",
      "git commit -q --allow-empty -m two",
      "git pack-refs --all",
    );
    scratch.write("sub/b.txt", "changed\n");
    const commit = await repository.prepareCommit(await repository.snapshot(), "work");
    if (commit === null) throw new Error("There is a change to commit.");
    expect(await repository.updateRef(commit)).toBe(true);
    await repository.noteGitState();
    expect(warnings).toEqual([]);
  });

  it("is warned about if git cannot read the dropped commit any more", async () => {
    const fixture = await open(workspaceOf);
    const warnings = await during(
      fixture,
      "git tag -d v1 && git reset -q --hard HEAD~1 && git reflog expire --expire=now --all && git gc -q --prune=now",
    );
    expect(warnings.join("\n")).toContain("no longer part of main");
  });
});

describe("the git state of a linked worktree", () => {
  it("is its own HEAD, and the branches of all worktrees", async () => {
    const other = scratchFolder();
    used.push(other);
    const fixture = await open((scratch) => {
      scratch.git("worktree", "add", "-q", join(other.path, "linked"), "-b", "linked");
      return join(other.path, "linked");
    });
    const warnings = await during(fixture, "git switch -q --detach && git branch -q -D linked theirs/feature");
    expect(warnings.map((text) => text.slice(0, 30))).toEqual([
      expect.stringContaining("HEAD was at linked"),
      expect.stringContaining("The branch linked is gone"),
      expect.stringContaining("The branch theirs/feature is"),
    ]);
  });
});

describe("a git that takes too long", () => {
  it("is not started again for the next move", async () => {
    const { scratch } = await open();
    for (const name of ["one", "two", "three"]) scratch.git("branch", name, name === "one" ? "HEAD" : "HEAD~1");
    const bin = scratchFolder();
    used.push(bin);
    const script = `#!/bin/sh\ncase "$*" in *rev-list*) echo x >> ${bin.path}/starts; exec sleep 60;; esac\n`;
    chmodSync(bin.write("git", script), 0o755);
    const environment = { ...scratch.environment, PATH: `${bin.path}:${process.env["PATH"]}` };
    const gitDir = join(scratch.path, ".git");
    const warnings: string[] = [];
    const watch = createGitWatch({
      folder: null,
      git: createGit(scratch.path, environment, createGitLimits({})),
      layout: { gitDir, commonDir: gitDir },
      workspace: scratch.path,
      warn: (text) => void warnings.push(text),
      limitMs: 200,
    });
    await watch.begin();
    for (const name of ["one", "two", "three"]) scratch.git("branch", "-f", name, "HEAD~2");
    await watch.report();
    expect(readFileSync(join(bin.path, "starts"), "utf8")).toBe("x\n");
    expect(warnings).toHaveLength(2);
  });
});

describe("a .git that cannot be read", () => {
  it("shows no name that a terminal obeys", async () => {
    const fixture = await open();
    const [esc, sha] = ["\u001b[2J\n::error::x", ref(fixture, "main")];
    const warnings = await during(
      fixture,
      `printf '%s\\n' ${sha} > ".git/refs/heads/x${esc}"; printf '%s refs/heads/y\\033[2J\\n' ${sha} >> .git/packed-refs`,
    );
    expect(warnings).toEqual([]);
    await during(fixture, "git branch 'left\u202eright'");
    expect(warnings.join("")).toMatch(/left.*right/);
    expect(warnings.join("")).not.toContain("\u202e");
  });

  it("has no branch in a file that is too large for one", async () => {
    const fixture = await open();
    const sha = ref(fixture, "main");
    expect(await during(fixture, `printf '%s%1000000s\\n' ${sha} ' ' > .git/refs/heads/large`)).toEqual([]);
    expect(await during(fixture, `printf '%s%1000s\\n' ${sha} ' ' > .git/refs/heads/small`)).toHaveLength(1);
  });

  it.each([
    "rm -rf .git/refs && mkfifo .git/refs",
    "rm .git/HEAD && mkfifo .git/HEAD",
    "mkfifo .git/refs/heads/pipe",
    "ln -s / .git/refs/heads/root",
  ])("is no error, and holds nothing up: %s", async (command) => {
    await during(await open(), command);
  });
});

describe("a turn in which the loop was killed", () => {
  /** What the next start of the loop warns about. */
  async function startAgain({ scratch, workspace }: Fixture): Promise<readonly string[]> {
    const warnings: string[] = [];
    const { repository } = await openRepositoryAt({ workspace, environment: scratch.environment, warn: (text) => warnings.push(text) });
    await repository.noteGitState();
    await repository.reportGitChanges();
    return warnings;
  }
  const run = ({ scratch, workspace }: Fixture, command: string): void =>
    void execFileSync("sh", ["-c", command], { cwd: workspace, env: scratch.environment as NodeJS.ProcessEnv, stdio: "ignore" });

  it.each([
    ["git switch -q -c other", ["HEAD was at main and is now at other"]],
    ["git switch -q --detach", ["HEAD was at main and is now at"]],
    ["git reset -q --hard HEAD~1", ["no longer part of main"]],
    ["git branch -q -D theirs/feature && git tag -d v1", ["The tag v1 is gone", "The branch theirs/feature is gone"]],
    ["git branch more", ["Branches that the loop did not make: more."]],
    ["git stash drop -q", ["is gone; the loop did not remove it"]],
    [
      "git switch -q -c side HEAD~1 && echo x >a.txt && git commit -qam x && git switch -q main && ! git merge -q side",
      ["A git merge", "side"],
    ],
    ["echo x >a.txt && git commit -qam more", []],
    ["true", []],
  ])("is compared at the next start, once: %s", async (command, texts) => {
    const fixture = await open();
    await fixture.repository.noteGitState();
    run(fixture, command);
    const warnings = await startAgain(fixture);
    expect(warnings).toEqual(texts.map((text) => expect.stringContaining(text) as unknown));
    for (const text of warnings) expect(text).toMatch(/^Since the turn in which the last run was killed: /);
    expect(await startAgain(fixture)).toEqual([]);
    expect(fixture.warnings).toEqual([]);
  });

  it("is not taken for what a person does between two runs", async () => {
    const fixture = await open();
    await during(fixture);
    run(fixture, "git switch -q -c other && git branch -q -D theirs/feature");
    expect(await startAgain(fixture)).toEqual([]);
  });

  it("gives a line that takes it back", async () => {
    const fixture = await open();
    const before = ref(fixture, "theirs/feature");
    await fixture.repository.noteGitState();
    run(fixture, "git branch -q -D theirs/feature");
    const [warning] = await startAgain(fixture);
    runRemedy(fixture, warning);
    expect(ref(fixture, "theirs/feature")).toBe(before);
  });

  it.each([
    ["nothing", ""],
    ["noise", "\0\0\0"],
    [
      "options and other refs",
      `refs/heads/main ${"0".repeat(40)} -\n--exec=x refs/heads/main\n${"a".repeat(40)} refs/remotes/x\n${"a".repeat(40)} refs/heads/-x\n`,
    ],
  ])("is forgotten if the agent has put %s in place of its file", async (_name, text) => {
    const fixture = await open();
    await fixture.repository.noteGitState();
    writeFileSync(join(fixture.workspace, ".codex-self-iter/git/before-turn"), text);
    run(fixture, "git branch -q -D theirs/feature");
    for (const warning of await startAgain(fixture)) expect(warning).not.toContain("theirs/feature");
  });

  it("leaves a link or a pipe in place of its file alone", async () => {
    const fixture = await open();
    await fixture.repository.noteGitState();
    const file = join(fixture.workspace, ".codex-self-iter/git/before-turn");
    const secret = fixture.scratch.write("outside.txt", "kept\n");
    for (const plant of [() => symlinkSync(secret, file), () => execFileSync("mkfifo", [file])]) {
      rmSync(file, { force: true });
      plant();
      expect(await startAgain(fixture)).toEqual([]);
    }
    expect(readFileSync(secret, "utf8")).toBe("kept\n");
  });
});

describe("the checkout of a workflow run", () => {
  async function openCheckout() {
    const home = await startTempHome({ "a.txt": "a\n", "b.txt": "b\n" });
    used.push({ ...home.folder, remove: () => void home.close() });
    await home.repository.commit({ ref: MAIN, files: { "c.txt": "by a person\n" } });
    await home.checkout({ fetchDepth: 0 });
    const own = await home.open();
    await begin(own, home.remote(own));
    await own.branch.syncCheckout();
    home.git("config", "user.name", "agent");
    home.git("config", "user.email", "agent@example.com");
    const turn = async (work: () => void): Promise<readonly string[]> => {
      await own.repository.noteGitState();
      work();
      await own.repository.reportGitChanges();
      return home.warnings;
    };
    return { home, own, turn };
  }

  it("is warned about if commits are dropped there, or HEAD moves, or branches are made", async () => {
    const { home, turn } = await openCheckout();
    expect(await turn(() => home.git("reset", "-q", "--hard", "HEAD~1"))).toEqual([
      expect.stringMatching(/no longer part of main; .*the work may undo what was changed there\. To see it, run: git show [0-9a-f]{12}$/),
    ]);
    home.warnings.splice(0);
    expect(await turn(() => home.git("switch", "-q", "--detach"))).toEqual([expect.stringMatching(/^HEAD of the checkout was at main/)]);
    home.warnings.splice(0);
    expect(await turn(() => home.git("branch", "more"))).toEqual([expect.stringMatching(/are not pushed: more\.$/)]);
  });

  it("is nothing unusual if the agent commits there, or the loop moves it", async () => {
    const { home, own, turn } = await openCheckout();
    await turn(() => {
      home.write("work.txt", "work\n");
      home.git("add", "work.txt");
      home.git("commit", "-q", "-m", "by the agent");
    });
    const commit = await prepare(own);
    await own.repository.updateRef(commit);
    await own.branch.syncCheckout();
    expect(await turn(() => {})).toEqual([]);
    expect(home.git("rev-parse", "HEAD")).toBe(commit.sha);
  });

  it("is asked for its unfinished operation, without running a git there", async () => {
    const { home, own, turn } = await openCheckout();
    expect(await own.repository.unfinishedOperation()).toBeNull();
    home.git("switch", "-q", "-c", "side");
    home.write("a.txt", "side\n");
    home.git("commit", "-q", "-am", "side");
    home.git("switch", "-q", "main");
    home.write("a.txt", "main\n");
    home.git("commit", "-q", "-am", "main");
    const pwned = join(home.folder.path, "pwned");
    home.git("config", "core.alternateRefsCommand", `touch ${pwned}; true`);
    const warnings = await turn(() => {
      try {
        home.git("merge", "-q", "side");
      } catch {
        // It stops at the conflict.
      }
    });
    expect(await own.repository.unfinishedOperation()).toBe("merge");
    expect(warnings).toEqual([expect.stringContaining("A git merge is unfinished")]);
    expect(existsSync(pwned)).toBe(false);
    // The next run of the job finds it there.
    expect(await (await home.open("next")).repository.unfinishedOperation()).toBeNull();
    rmSync(join(home.workspace, ".git"), { recursive: true });
    mkdirSync(join(home.workspace, "x"));
    expect(await own.repository.unfinishedOperation()).toBeNull();
  });

  it("is asked for its unfinished operation although its .git is a file or a link to itself", async () => {
    const { home, own } = await openCheckout();
    const folder = join(home.workspace, ".git");
    for (const plant of [() => writeFileSync(folder, "gitdir: /nonexistent\n"), () => symlinkSync(".git", folder)]) {
      rmSync(folder, { recursive: true, force: true });
      plant();
      expect(await own.repository.unfinishedOperation()).toBeNull();
    }
  });
});
