import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createGit } from "../../../src/adapters/git/exec.ts";
import {
  probeDisk,
  probeGit,
  probePlan,
  probeTemporaryFolder,
  probeWorkspace,
  readRemoteUrl,
} from "../../../src/adapters/preflight/machine.ts";
import { probeWorkflows } from "../../../src/adapters/preflight/workflows.ts";
import { userError } from "../../../src/errors/user-error.ts";
import { scratchFolder, type ScratchOptions, type ScratchRepository, scratchRepository } from "../../helpers/scratch.ts";

const NEVER = new AbortController().signal;
let repository: ScratchRepository;
afterEach(() => repository.remove());

const open = (options?: ScratchOptions) => {
  repository = scratchRepository(options);
  return createGit(repository.path, repository.environment);
};

describe("the workspace", () => {
  it("has a branch, also before the first commit, and a place in its repository", async () => {
    const git = open({ unborn: true });
    mkdirSync(join(repository.path, "packages/api"), { recursive: true });
    expect(await probeWorkspace(git, NEVER)).toEqual({ kind: "found", value: { topLevel: repository.path, prefix: "", branch: "main" } });
    const inside = createGit(join(repository.path, "packages/api"), repository.environment);
    expect(await probeWorkspace(inside, NEVER)).toMatchObject({ value: { prefix: "packages/api/", topLevel: repository.path } });
  });

  it("has no branch with a detached HEAD", async () => {
    const git = open();
    repository.git("switch", "-q", "--detach");
    expect(await probeWorkspace(git, NEVER)).toMatchObject({ value: { branch: null } });
  });

  it("fails outside a repository", async () => {
    open();
    const folder = scratchFolder();
    expect(await probeWorkspace(createGit(folder.path, repository.environment), NEVER)).toMatchObject({
      kind: "failed",
      code: "WORKSPACE_NOT_A_REPOSITORY",
    });
    folder.remove();
  });

  it("has the URL of its remote, of origin if there are several", async () => {
    const git = open();
    expect(await readRemoteUrl(git)).toBeNull();
    repository.git("remote", "add", "another", "https://github.com/me/demo.git");
    expect(await readRemoteUrl(git)).toBe("https://github.com/me/demo.git");
    repository.git("remote", "add", "origin", "git@github.com:octo/demo.git");
    expect(await readRemoteUrl(git)).toBe("git@github.com:octo/demo.git");
  });
});

describe("the plan", () => {
  const probe = (workspace: string, read: () => string) =>
    probePlan(
      { workspace, planFile: join(workspace, "to do.md") },
      async () => read(),
      (file) => ` && git add ${file}`,
      NEVER,
    );

  it("is its text, under its name in the workspace", async () => {
    open();
    expect(await probe(repository.path, () => "- [ ] one")).toEqual({ kind: "found", value: { file: "to do.md", text: "- [ ] one" } });
  });

  it("fails with the line that writes the file of the settings", async () => {
    open();
    const missing = await probe(repository.path, () => {
      throw userError("PLAN_MISSING", { file: "to do.md" });
    });
    expect(missing).toMatchObject({ kind: "failed", fix: "echo '- [ ] the parser accepts comments' > 'to do.md' && git add 'to do.md'" });
    const large = await probe(repository.path, () => {
      throw userError("INPUT_FILE_TOO_LARGE", { file: "to do.md", sizeBytes: 2, limitBytes: 1 });
    });
    expect(large).toMatchObject({ kind: "failed", fix: expect.stringContaining("Shorten") as string });
  });
});

describe("git", () => {
  it("has a version, and the identity of commits where they are made", async () => {
    const git = open();
    const version = expect.stringMatching(/^\d+\.\d+/) as string;
    expect(await probeGit(git, true, NEVER)).toEqual({ kind: "found", value: { version, identity: "Test <test@example.org>" } });
    expect(await probeGit(git, false, NEVER)).toEqual({ kind: "found", value: { version } });
  });

  it("has no identity if none is configured", async () => {
    expect(await probeGit(open({ nameless: true }), true, NEVER)).toMatchObject({ value: { identity: null } });
  });
});

describe("the machine", () => {
  it("has free space, or the error of a run that would not start", async () => {
    open();
    expect(await probeDisk([repository.path], 1, NEVER)).toMatchObject({
      kind: "found",
      value: { folder: repository.path, freeBytes: expect.any(Number) as number },
    });
    expect(await probeDisk([repository.path], Number.MAX_SAFE_INTEGER, NEVER)).toMatchObject({ kind: "failed", code: "DISK_NEARLY_FULL" });
  });

  it("has a folder for temporary files, which the probe leaves as it was", async () => {
    open();
    const before = readdirSync(repository.path);
    expect(await probeTemporaryFolder(repository.path, NEVER)).toEqual({ kind: "found", value: repository.path });
    expect(readdirSync(repository.path)).toEqual(before);
    expect(await probeTemporaryFolder(join(repository.path, "none"), NEVER)).toMatchObject({ code: "TEMPORARY_FOLDER_UNUSABLE" });
  });
});

describe("the workflows", () => {
  it("are none without a folder", async () => {
    open();
    expect(await probeWorkflows(repository.path, NEVER)).toEqual({ kind: "found", value: [] });
  });

  it("are parsed, and null if they are no YAML", async () => {
    open();
    repository.write(".github/workflows/a.yml", "on: [push]\n");
    repository.write(".github/workflows/b.yaml", "on: [push\n");
    repository.write(".github/workflows/README.md", "# Workflows\n");
    expect(await probeWorkflows(repository.path, NEVER)).toEqual({
      kind: "found",
      value: [
        { path: ".github/workflows/a.yml", document: { on: ["push"] } },
        { path: ".github/workflows/b.yaml", document: null },
      ],
    });
  });

  it("have no answer if aliases make a small file a large one", async () => {
    open();
    const levels = Array.from({ length: 30 }, (_, level) => `${"x".repeat(level + 2)}: &n${level + 1} [*n${level}, *n${level}]`);
    repository.write(".github/workflows/a.yml", `x: &n0 [1]\n${levels.join("\n")}\n`);
    expect(await probeWorkflows(repository.path, NEVER)).toMatchObject({ kind: "unknown" });
  });
});
