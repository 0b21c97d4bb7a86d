import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Change, checkCommitPolicy, type CommitPolicy, remedyForCommit } from "../../../../src/core/policy/commit-policy.ts";
import { INPUTS } from "../../../../src/config/inputs/inputs.ts";
import { landing } from "../../fixtures/decider.ts";

const FILE = "100644";
const entry = (blob: string, mode = FILE) => ({ mode, blob });
const OWN = { own: true, name: "a secret of this run" };
const TOKEN = { own: false, name: "a token of npm" };

/** A file that was changed. */
function changed(path: string, parts: Partial<Change> = {}): Change {
  return { path, before: entry("old"), after: entry(`new ${path}`), bytes: 10, isBinary: false, secrets: [], ...parts };
}
const added = (path: string, parts: Partial<Change> = {}): Change => changed(path, { before: null, ...parts });
const deleted = (path: string, blob = `old ${path}`): Change => changed(path, { before: entry(blob), after: null, bytes: 0 });
const link = (path: string): Change => added(path, { after: entry("elsewhere", "120000") });

function judge(policy: Partial<CommitPolicy>, changes: readonly Change[], facts: { filesBefore?: number; onlyBoxesTicked?: boolean } = {}) {
  const { reverted, refusal } = checkCommitPolicy(landing(policy), changes, { filesBefore: 1_000, onlyBoxesTicked: false, ...facts });
  return {
    back: reverted.map(({ path, rule }) => `${path}: ${rule}`),
    refusal: refusal?.rule ?? null,
    reason: refusal?.reason ?? "",
    reverted,
  };
}

describe("a protected path", () => {
  it.each([
    ["changed", changed("AGENTS.md")],
    ["added, in any folder", added("a/b/AGENTS.md")],
    ["added in other letters", added(".GitHub/x.yml")],
    ["deleted", deleted(".github/CODEOWNERS")],
    ["made executable", changed(".gitmodules", { after: entry("old", "100755") })],
    ["made a link", changed("CODEOWNERS", { after: entry("elsewhere", "120000") })],
    ["a link in the folder's place", link("docs")],
    ["the task", changed("TASK.md")],
  ])("goes back when it is %s, and the rest is kept", (_, change) => {
    expect(judge({}, [change, changed("src/a.ts")])).toMatchObject({ back: [`${change.path}: protected`], refusal: null });
    expect(judge({ onProtected: "fail" }, [change])).toMatchObject({ back: [], refusal: "protected" });
    expect(judge({ onProtected: "allow" }, [change])).toMatchObject({ back: [], refusal: null });
  });

  it("goes back at both ends of a move, into its place and out of it", () => {
    expect(judge({}, [deleted("AGENTS.md", "x"), added("notes/old.md", { after: entry("x") })]).back).toEqual(["AGENTS.md: protected"]);
    expect(judge({}, [deleted("notes/new.md", "x"), added("AGENTS.md", { after: entry("x") })]).back).toEqual(["AGENTS.md: protected"]);
  });

  it("takes what stands in the place of its folder with it", () => {
    const changes = [deleted("docs/CODEOWNERS"), deleted("docs/a.md"), link("docs")];
    expect(judge({}, changes).back).toEqual(["docs/CODEOWNERS: protected", "docs: protected"]);
    const asFile = [deleted("docs/CODEOWNERS"), added("docs")];
    expect(judge({}, asFile).back).toEqual(["docs/CODEOWNERS: protected", "docs: protected"]);
  });

  it("is none in whose name there is only a part of one", () => {
    expect(judge({}, [added("docs/AGENTS.md.txt"), added("docs"), added("src/CODEOWNERS"), link("src/docs")]).back).toEqual([]);
  });

  it("goes back for a workflow file whatever is allowed, unless that is named", () => {
    expect(judge({ onProtected: "allow" }, [link(".github")]).back).toEqual([".github: protected"]);
    const workflow = changed(".github/workflows/ci.yml");
    expect(judge({ onProtected: "allow" }, [workflow, changed("AGENTS.md")]).back).toEqual([`${workflow.path}: protected`]);
    expect(judge({ onProtected: "fail" }, [workflow])).toMatchObject({ back: [`${workflow.path}: protected`], refusal: "protected" });
    expect(judge({ onProtected: "allow", alwaysReverted: [] }, [workflow])).toMatchObject({ back: [], refusal: null });
  });
});

describe("the plan", () => {
  it("lands where only its boxes were ticked, and goes back otherwise", () => {
    expect(judge({}, [changed("plan.md")], { onlyBoxesTicked: true }).back).toEqual([]);
    expect(judge({}, [changed("plan.md")]).back).toEqual(["plan.md: plan"]);
    expect(judge({}, [changed("plan.md", { after: entry("new", "120000") })], { onlyBoxesTicked: true }).back).toEqual(["plan.md: plan"]);
    expect(judge({}, [deleted("plan.md")]).back).toEqual(["plan.md: plan"]);
    expect(judge({ onProtected: "fail" }, [changed("plan.md")]).refusal).toBe("protected");
    expect(judge({ onProtected: "fail" }, [changed("plan.md")], { onlyBoxesTicked: true }).refusal).toBeNull();
    expect(judge({ onProtected: "allow" }, [changed("plan.md")]).back).toEqual([]);
  });
});

describe("a secret", () => {
  it("goes back wherever it is, the run's own even where tokens may stand", () => {
    const policy = { tokenPaths: ["test/**"], onProtected: "allow" } as const;
    expect(judge(policy, [changed("a", { secrets: [TOKEN] }), changed("test/a", { secrets: [TOKEN] })]).back).toEqual(["a: secret"]);
    expect(judge(policy, [changed("test/b", { secrets: [TOKEN, OWN] })]).reverted).toEqual([
      { path: "test/b", rule: "secret", reason: "it holds a secret of this run" },
    ]);
  });

  it("is what is said of a file that may not land for another reason too", () => {
    const both = changed("AGENTS.md", { secrets: [OWN], bytes: 5_000 });
    expect(judge({}, [both]).back).toEqual(["AGENTS.md: secret"]);
    // What a person has forbidden is told all the same.
    expect(judge({ onProtected: "fail" }, [both])).toMatchObject({ back: ["AGENTS.md: secret"], refusal: "protected" });
  });
});

describe("an amount", () => {
  it("of bytes in one file puts that file back, from one byte too many", () => {
    expect(judge({}, [changed("a", { bytes: 1_000 }), changed("b", { bytes: 1_001 })]).back).toEqual(["b: size"]);
    expect(judge({ binaryFiles: "refuse" }, [added("a.png", { isBinary: true }), deleted("b.png")]).back).toEqual(["a.png: binary"]);
    expect(judge({}, [added("a.png", { isBinary: true })]).back).toEqual([]);
  });

  it("of files keeps all of it out, from one too many; what goes back anyway does not count", () => {
    const files = Array.from({ length: 100 }, (_, index) => added(`src/${index}`));
    expect(judge({}, [...files, changed("AGENTS.md")]).refusal).toBeNull();
    expect(judge({}, [...files, added("one")])).toMatchObject({
      refusal: "files",
      reason: "It changed 101 files, and at most 100 may land at once.",
    });
    expect(judge({ filesMax: null }, [...files, added("one")]).refusal).toBeNull();
  });

  it("of bytes in all keeps all of it out", () => {
    const files = Array.from({ length: 10 }, (_, index) => added(`src/${index}`, { bytes: 1_000 }));
    expect(judge({}, files).refusal).toBeNull();
    expect(judge({}, [...files, added("one", { bytes: 1 })]).refusal).toBe("bytes");
    expect(judge({ addedBytesMax: null }, [...files, added("one")]).refusal).toBeNull();
  });

  it("of deletions keeps all of it out where they are a great share, and more than a few", () => {
    const gone = Array.from({ length: 21 }, (_, index) => deleted(`src/${index}`));
    expect(judge({}, gone, { filesBefore: 42 }).refusal).toBeNull();
    expect(judge({}, gone, { filesBefore: 41 })).toMatchObject({ refusal: "deletions" });
    expect(judge({}, gone.slice(2), { filesBefore: 20 }).refusal).toBeNull();
    expect(judge({ deletedPercentMax: null }, gone, { filesBefore: 21 }).refusal).toBeNull();
  });

  it("counts no file as deleted that has moved, by its content or by its name", () => {
    const gone = Array.from({ length: 30 }, (_, index) => deleted(`src/${index}.ts`));
    const byContent = gone.slice(0, 15).map(({ before, path }) => added(`lib/renamed-${path.slice(4)}`, { after: before }));
    const byName = gone.slice(15).map(({ path }) => added(`lib/${path.slice(4)}`));
    expect(judge({}, [...gone, ...byContent, ...byName], { filesBefore: 30 }).refusal).toBeNull();
    expect(judge({}, [...gone, ...byContent.slice(0, 5), ...byName.slice(0, 5)], { filesBefore: 30 }).refusal).toBe("deletions");
  });
});

describe("whatever was changed", () => {
  const paths = fc.constantFrom(
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
      path: paths,
      before: entries,
      after: entries,
      bytes: fc.integer({ min: 0, max: 2_000 }),
      isBinary: fc.boolean(),
      secrets: fc.subarray([OWN, TOKEN]),
    }),
    { selector: ({ path }) => path },
  );
  const onProtected = fc.constantFrom("revert", "fail", "allow");

  it("nothing with a secret and no workflow file lands, each path goes back once, and only what was changed goes back", () => {
    fc.assert(
      fc.property(changes, onProtected, fc.boolean(), (all, how, onlyBoxesTicked) => {
        const { reverted, refusal } = checkCommitPolicy(landing({ onProtected: how }), all, { filesBefore: 10, onlyBoxesTicked });
        const back = reverted.map(({ path }) => path);
        expect(new Set(back).size).toBe(back.length);
        for (const { path, secrets } of all) {
          if (secrets.length > 0 || path.startsWith(".github/workflows")) expect(back).toContain(path);
          if (how === "revert" && path.endsWith("AGENTS.md")) expect(back).toContain(path);
          if (how === "fail" && path.endsWith("AGENTS.md")) expect(refusal?.rule).toBe("protected");
        }
        expect(all.map(({ path }) => path)).toEqual(expect.arrayContaining(back));
        // Nothing new comes of judging what is left.
        const rest = all.filter(({ path }) => !back.includes(path));
        expect(checkCommitPolicy(landing({ onProtected: how }), rest, { filesBefore: 10, onlyBoxesTicked }).reverted).toEqual([]);
      }),
    );
  });
});

describe("the line to write", () => {
  it.each(["protected", "files", "deletions", "bytes"] as const)("names an input that there is, for %s", (rule) => {
    const [github, laptop] = [remedyForCommit(rule, "github"), remedyForCommit(rule, "local")];
    const names = [...github.matchAll(/([a-z]+(?:-[a-z]+)+): /g)].map(([, name = ""]) => name.replaceAll("-", "_"));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      expect(Object.keys(INPUTS)).toContain(name);
      expect(laptop).toContain(`${name} = `);
    }
  });
});
