import { describe, expect, it } from "vitest";
import { checkOf, found, statusOf } from "./facts-fixture.ts";

describe("checkProject", () => {
  it("counts the items of the plan", () => {
    expect(checkOf("plan", { plan: found({ file: "plan.md", text: "- [x] one\n- [ ] two\n" }) })).toEqual([
      "ok: The plan plan.md has 2 boxes, 1 open.",
      null,
    ]);
  });

  it.each([
    ["no boxes", "Write it.", "warn: The plan plan.md has no boxes, so only the agent's word says when it is done."],
    ["no open box", "- [x] one\n", "warn: The plan plan.md has 1 box, 0 open, so there is nothing to do."],
    ["a line that looks like a box", "- [ ] one\n\n[ ] two\n", "warn: The plan plan.md has 1 box, 1 open; line 3 looks like a box"],
  ])("warns of a plan with %s", (_, text, verdict) => {
    expect(checkOf("plan", { plan: found({ file: "plan.md", text }) })[0]).toContain(verdict);
  });

  it("fails with the line of the error, without the word that introduces it", () => {
    const failed = { kind: "failed", text: "It is not UTF-8", fix: "Run: iconv plan.md" } as const;
    expect(checkOf("plan", { plan: failed })).toEqual(["fail: It is not UTF-8.", "iconv plan.md"]);
  });

  it("warns without a verify command, with the line for the place where it belongs", () => {
    expect(checkOf("verify", { verifyCommand: null })[1]).toBe('verify_command = "npm test"');
    expect(checkOf("verify", { verifyCommand: null, host: "github" })[1]).toBe("verify-command: npm ci && npm test");
    expect(statusOf("verify", { verifyCommand: "make check" })).toBe("ok");
  });

  it("names the branch, and the folder in the repository", () => {
    expect(checkOf("workspace", { workspace: found({ branch: "work", prefix: "packages/api/" }) })[0]).toContain(
      "the folder packages/api/ of a git repository, on the branch work",
    );
    expect(checkOf("workspace", { workspace: found({ branch: null, prefix: "" }) })[0]).toContain(
      "the root of a git repository, with a detached HEAD",
    );
  });

  it.each([
    [{ version: "2.39.5" }, "ok"],
    [{ version: "2.39.5", identity: "Ada <ada@example.org>" }, "ok"],
    [{ version: "2.39.5", identity: null }, "warn"],
    [{ version: "2.37.9" }, "warn"],
    [{ version: "1.99.0" }, "warn"],
    [{ version: "3.0.0" }, "ok"],
  ])("git %o is %s", (git, status) => {
    expect(statusOf("git", { git: found(git) })).toBe(status);
  });

  it("warns before the disk is so full that a run would not start", () => {
    const disk = { folder: "/work" };
    expect(checkOf("disk", { disk: found({ ...disk, freeBytes: 5_400_000_000 }) })).toEqual([
      "ok: The disk of /work has 5.4 GB free.",
      null,
    ]);
    expect(statusOf("disk", { disk: found({ ...disk, freeBytes: 900_000_000 }) })).toBe("warn");
    expect(statusOf("disk", { disk: found({ ...disk, freeBytes: null }) })).toBe("ok");
  });

  it("skips what has no answer, and leaves out what was not asked", () => {
    expect(checkOf("temporary-folder", { temporaryFolder: { kind: "unknown", text: "It gave no answer in time", fix: null } })).toEqual([
      "skipped: It gave no answer in time.",
      null,
    ]);
    expect(() => checkOf("plan", {})).toThrow("There are 0 checks");
  });

  it("shows a hostile text on one line, without escape sequences, and cut", () => {
    const text = `\u001b[31mred\nnext ${"x".repeat(2_000)}`;
    const [verdict] = checkOf("plan", { plan: { kind: "failed", text, fix: text } });
    expect(verdict).toMatch(/^fail: red next x+….$/);
    expect(verdict.length).toBeLessThan(650);
  });
});
