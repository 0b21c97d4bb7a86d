import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCommitPolicy, type CommitFacts } from "../../../../src/core/policy/check-commit.ts";
import { type Change, type CommitPolicy, remedyForCommit } from "../../../../src/core/policy/commit-policy.ts";
import { INPUTS } from "../../../../src/config/inputs/inputs.ts";
import { commitPolicy } from "../../fixtures/decider.ts";

const FILE = "100644";
const entry = (blob: string, mode = FILE) => ({ mode, blob });
const OWN = { own: true, name: "a secret of this run" };
const TOKEN = { own: false, name: "an npm token" };

function changed(path: string, parts: Partial<Change> = {}): Change {
  return { path, before: entry("old"), after: entry(`new ${path}`), bytes: 10, isBinary: false, secrets: [], ...parts };
}
const added = (path: string, parts: Partial<Change> = {}): Change => changed(path, { before: null, ...parts });
const deleted = (path: string, blob = `old ${path}`): Change => changed(path, { before: entry(blob), after: null, bytes: 0 });
const link = (path: string): Change => added(path, { after: entry("elsewhere", "120000") });

function check(policy: Partial<CommitPolicy>, changes: readonly Change[], facts: Partial<CommitFacts> = {}) {
  const { reverted, refusal } = checkCommitPolicy(commitPolicy(policy), changes, {
    filesBefore: 1_000,
    links: [],
    onlyBoxesTicked: false,
    ...facts,
  });
  return {
    reverted: reverted.map(({ path, rule }) => `${path}: ${rule}`),
    refusal: refusal?.rule ?? null,
    reason: refusal?.reason ?? "",
    all: reverted,
  };
}

describe("a protected path", () => {
  it.each([
    ["changed", changed("AGENTS.md")],
    ["added, in any folder", added("a/b/AGENTS.md")],
    ["added in another case", added(".GitHub/x.yml")],
    ["deleted", deleted(".github/CODEOWNERS")],
    ["made executable", changed(".gitmodules", { after: entry("old", "100755") })],
    ["made a link", changed("CODEOWNERS", { after: entry("elsewhere", "120000") })],
    ["a link in place of its folder", link("docs")],
    ["the task", changed("TASK.md")],
  ])("is reverted if it is %s, and the rest is kept", (_, change) => {
    expect(check({}, [change, changed("src/a.ts")])).toMatchObject({ reverted: [`${change.path}: protected`], refusal: null });
    expect(check({ onProtected: "fail" }, [change])).toMatchObject({ reverted: [], refusal: "protected" });
    expect(check({ onProtected: "allow" }, [change])).toMatchObject({ reverted: [], refusal: null });
  });

  it("is reverted if another file is moved to it or if it is moved away", () => {
    expect(check({}, [deleted("AGENTS.md", "x"), added("notes/old.md", { after: entry("x") })]).reverted).toEqual(["AGENTS.md: protected"]);
    expect(check({}, [deleted("notes/new.md", "x"), added("AGENTS.md", { after: entry("x") })]).reverted).toEqual(["AGENTS.md: protected"]);
  });

  it("is reverted together with a link or a file in place of its folder", () => {
    const changes = [deleted("docs/CODEOWNERS"), deleted("docs/a.md"), link("docs")];
    expect(check({}, changes).reverted).toEqual(["docs/CODEOWNERS: protected", "docs: protected"]);
    const asFile = [deleted("docs/CODEOWNERS"), added("docs")];
    expect(check({}, asFile).reverted).toEqual(["docs/CODEOWNERS: protected", "docs: protected"]);
  });

  it("is what a protected link leads to, and a submodule or link in place of a folder above that", () => {
    const links = [
      { path: "AGENTS.md", target: "vendor/how.md" },
      { path: "plan.md", target: "docs/plan.md" },
    ];
    const submodule = changed("vendor", { before: entry("1", "160000"), after: entry("2", "160000") });
    for (const change of [changed("vendor/how.md"), deleted("vendor/how.md"), link("vendor"), submodule])
      expect(check({}, [change, changed("src/a")], { links }).reverted).toEqual([`${change.path}: protected`]);
    expect(check({}, [changed("docs/plan.md")], { links }).reverted).toEqual(["docs/plan.md: plan"]);
    expect(check({}, [changed("docs/plan.md")], { links, onlyBoxesTicked: true }).reverted).toEqual([]);
    expect(check({}, [changed("vendor/how.md")]).reverted).toEqual([]);
  });

  it("is a submodule or a link in place of a folder that a pattern names", () => {
    const policy = { protectedPaths: { builtIn: [], user: ["third_party/"], own: [] } };
    const submodule = changed("third_party", { before: entry("1", "160000"), after: entry("2", "160000") });
    expect(check(policy, [submodule, link("a/third_party"), changed("b/third_party")]).reverted).toEqual([
      "third_party: protected",
      "a/third_party: protected",
    ]);
  });

  it("is a path in more folders than patterns are matched in", () => {
    const deep = `${"d/".repeat(101)}x`;
    expect(check({ onProtected: "allow" }, [changed(deep), changed(deep.slice(2))]).all).toEqual([
      { path: deep, rule: "protected", reason: "it is in more than 100 folders" },
    ]);
  });

  it("is not a path that only contains its name", () => {
    expect(check({}, [added("docs/AGENTS.md.txt"), added("docs"), added("src/CODEOWNERS"), link("src/docs")]).reverted).toEqual([]);
  });

  it("is reverted for a workflow file even without protection, unless it is excluded", () => {
    expect(check({ onProtected: "allow" }, [link(".github")]).reverted).toEqual([".github: protected"]);
    const workflow = changed(".github/workflows/ci.yml");
    expect(check({ onProtected: "allow" }, [workflow, changed("AGENTS.md")]).reverted).toEqual([`${workflow.path}: protected`]);
    expect(check({ onProtected: "fail" }, [workflow])).toMatchObject({ reverted: [`${workflow.path}: protected`], refusal: "protected" });
    expect(check({ onProtected: "allow", alwaysReverted: { builtIn: [], user: [], own: [] } }, [workflow])).toMatchObject({
      reverted: [],
      refusal: null,
    });
  });
});

describe("the plan", () => {
  it("may differ in ticked boxes alone, and is reverted otherwise", () => {
    expect(check({}, [changed("plan.md")], { onlyBoxesTicked: true }).reverted).toEqual([]);
    expect(check({}, [changed("plan.md")]).reverted).toEqual(["plan.md: plan"]);
    expect(check({}, [changed("plan.md", { after: entry("new", "120000") })], { onlyBoxesTicked: true }).reverted).toEqual([
      "plan.md: plan",
    ]);
    expect(check({}, [deleted("plan.md")]).reverted).toEqual(["plan.md: plan"]);
    expect(check({ onProtected: "fail" }, [changed("plan.md")]).refusal).toBe("protected");
    expect(check({ onProtected: "fail" }, [changed("plan.md")], { onlyBoxesTicked: true }).refusal).toBeNull();
    expect(check({ onProtected: "allow" }, [changed("plan.md")]).reverted).toEqual([]);
  });
});

describe("a secret", () => {
  it("is reverted in every file; only tokens may be in token paths", () => {
    const policy = { tokenPaths: ["test/**"], onProtected: "allow" } as const;
    expect(check(policy, [changed("a", { secrets: [TOKEN] }), changed("test/a", { secrets: [TOKEN] })]).reverted).toEqual(["a: secret"]);
    expect(check(policy, [changed("test/b", { secrets: [TOKEN, OWN] })]).all).toEqual([
      { path: "test/b", rule: "secret", reason: "it contains a secret of this run" },
    ]);
  });

  it("is the reason given if there are several", () => {
    const both = changed("AGENTS.md", { secrets: [OWN], bytes: 5_000 });
    expect(check({}, [both]).reverted).toEqual(["AGENTS.md: secret"]);
    // A protected path is refused as well.
    expect(check({ onProtected: "fail" }, [both])).toMatchObject({ reverted: ["AGENTS.md: secret"], refusal: "protected" });
  });
});

describe("a limit", () => {
  it("of bytes per file reverts a larger file", () => {
    expect(check({}, [changed("a", { bytes: 1_000 }), changed("b", { bytes: 1_001 })]).reverted).toEqual(["b: size"]);
    expect(check({ binaryFiles: "refuse" }, [added("a.png", { isBinary: true }), deleted("b.png")]).reverted).toEqual(["a.png: binary"]);
    expect(check({}, [added("a.png", { isBinary: true })]).reverted).toEqual([]);
  });

  it("of files refuses all work; reverted files do not count", () => {
    const files = Array.from({ length: 100 }, (_, index) => added(`src/${index}`));
    expect(check({}, [...files, changed("AGENTS.md")]).refusal).toBeNull();
    expect(check({}, [...files, added("one")])).toMatchObject({
      refusal: "files",
      reason: "It changed 101 files; the limit is 100.",
    });
    expect(check({ filesMax: null }, [...files, added("one")]).refusal).toBeNull();
  });

  it("of bytes in total refuses all work", () => {
    const files = Array.from({ length: 10 }, (_, index) => added(`src/${index}`, { bytes: 1_000 }));
    expect(check({}, files).refusal).toBeNull();
    expect(check({}, [...files, added("one", { bytes: 1 })]).refusal).toBe("bytes");
    expect(check({ addedBytesMax: null }, [...files, added("one")]).refusal).toBeNull();
  });

  it("of deletions refuses all work if they are many and a large share", () => {
    const gone = Array.from({ length: 21 }, (_, index) => deleted(`src/${index}`));
    expect(check({}, gone, { filesBefore: 42 }).refusal).toBeNull();
    expect(check({}, gone, { filesBefore: 41 })).toMatchObject({ refusal: "deletions" });
    expect(check({}, gone.slice(2), { filesBefore: 20 }).refusal).toBeNull();
    expect(check({ deletedPercentMax: null }, gone, { filesBefore: 21 }).refusal).toBeNull();
  });

  it("of deletions does not count files that were moved", () => {
    const gone = Array.from({ length: 30 }, (_, index) => deleted(`src/${index}.ts`));
    const byContent = gone.slice(0, 15).map(({ before, path }) => added(`lib/renamed-${path.slice(4)}`, { after: before }));
    const byName = gone.slice(15).map(({ path }) => added(`lib/${path.slice(4)}`));
    expect(check({}, [...gone, ...byContent, ...byName], { filesBefore: 30 }).refusal).toBeNull();
    expect(check({}, [...gone, ...byContent.slice(0, 5), ...byName.slice(0, 5)], { filesBefore: 30 }).refusal).toBe("deletions");
  });
});

describe("any set of changes", () => {
  const anyPath = fc.constantFrom(
    "AGENTS.md",
    "plan.md",
    ".github/workflows/a.yml",
    "docs",
    "docs/CODEOWNERS",
    "src/a",
    "src/b",
    "x/AGENTS.md",
  );
  const entries = fc.option(fc.record({ mode: fc.constantFrom(FILE, "120000", "160000", "100755"), blob: fc.constantFrom("1", "2") }), {
    nil: null,
  });
  const changes = fc.uniqueArray(
    fc.record({
      path: anyPath,
      before: entries,
      after: entries,
      bytes: fc.integer({ min: 0, max: 2_000 }),
      isBinary: fc.boolean(),
      secrets: fc.subarray([OWN, TOKEN]),
    }),
    { selector: ({ path }) => path },
  );
  const onProtected = fc.constantFrom("revert", "fail", "allow");

  it("commits no secret and no workflow file, and reverts only changed paths, each once", () => {
    fc.assert(
      fc.property(changes, onProtected, fc.boolean(), (all, how, onlyBoxesTicked) => {
        const { reverted, refusal } = checkCommitPolicy(commitPolicy({ onProtected: how }), all, {
          filesBefore: 10,
          links: [],
          onlyBoxesTicked,
        });
        const paths = reverted.map(({ path }) => path);
        expect(new Set(paths).size).toBe(paths.length);
        for (const { path, secrets } of all) {
          if (secrets.length > 0 || path.startsWith(".github/workflows")) expect(paths).toContain(path);
          if (how === "revert" && path.endsWith("AGENTS.md")) expect(paths).toContain(path);
          if (how === "fail" && path.endsWith("AGENTS.md")) expect(refusal?.rule).toBe("protected");
        }
        expect(all.map(({ path }) => path)).toEqual(expect.arrayContaining(paths));
        // Checking the rest again reverts nothing.
        const rest = all.filter(({ path }) => !paths.includes(path));
        expect(
          checkCommitPolicy(commitPolicy({ onProtected: how }), rest, { filesBefore: 10, links: [], onlyBoxesTicked }).reverted,
        ).toEqual([]);
      }),
    );
  });
});

describe("remedyForCommit", () => {
  it.each(["protected", "files", "deletions", "bytes"] as const)("names an existing input for %s", (rule) => {
    const [github, local] = [remedyForCommit(rule, "github"), remedyForCommit(rule, "local")];
    const names = [...github.matchAll(/([a-z]+(?:-[a-z]+)+): /g)].map(([, name = ""]) => name.replaceAll("-", "_"));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      expect(Object.keys(INPUTS)).toContain(name);
      expect(local).toContain(`${name} = `);
    }
  });
});
