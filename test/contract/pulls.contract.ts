import { expect, it } from "vitest";

import type { Pulls } from "../../src/ports/github.ts";
import { describeContract, type Disposable } from "./describe-contract.ts";

/** The branch `codex/main` is ahead of `main`; the branch `empty` is not. */
type Subject = Disposable & {
  readonly pulls: Pulls;
  close(number: number, merged?: boolean): void;
  bodyOf(number: number): string;
  readonly switches: { mayCreate(may: boolean): void; draftsAllowed(allowed: boolean): void };
};

export function describePulls(name: string, create: () => Subject | Promise<Subject>): void {
  describeContract(`Pulls: ${name}`, create, (subject) => {
    const request = { branch: "codex/main", base: "main", title: "Work", body: "By the loop." };

    it("creates a draft, finds it, and marks it as ready", async () => {
      const { pulls } = subject();
      expect(await pulls.findOfBranch("codex/main", "main")).toEqual({ kind: "none" });
      const made = await pulls.create(request);
      expect(made).toMatchObject({ number: 1, isDraft: true, branch: "codex/main", base: "main", isFork: false });
      expect(made.url).toMatch(/^https?:\/\/\S+\/pull\/1$/);
      expect(await pulls.findOfBranch("codex/main", "main")).toEqual({ kind: "open", pull: made });
      expect(await pulls.findOfBranch("main", "main")).toEqual({ kind: "none" });
      await pulls.markReady(made);
      expect(await pulls.get(1)).toEqual({ ...made, isDraft: false });
    });
    it("edits the body, or leaves it as it is", async () => {
      const { bodyOf, pulls } = subject();
      const { number } = await pulls.create(request);
      await pulls.editBody(number, (body) => `${body} And more.`);
      expect(bodyOf(number)).toBe("By the loop. And more.");
      await pulls.editBody(number, () => null);
      expect(bodyOf(number)).toBe("By the loop. And more.");
      await expect(pulls.editBody(404, () => "")).rejects.toMatchObject({ code: "GITHUB_FAILED" });
    });
    it("returns the open pull request if there already is one", async () => {
      const made = await subject().pulls.create(request);
      expect(await subject().pulls.create({ ...request, title: "Again" })).toEqual(made);
    });
    it("creates another one after the first is closed", async () => {
      const made = await subject().pulls.create(request);
      subject().close(made.number);
      const closed = { number: made.number, closedAtMs: expect.any(Number) as number, isMerged: false };
      expect(await subject().pulls.findOfBranch("codex/main", "main")).toEqual({ kind: "closed", closed });
      const next = await subject().pulls.create(request);
      expect(next.number).toBe(made.number + 1);
      expect(await subject().pulls.findOfBranch("codex/main", "main")).toEqual({ kind: "open", pull: next });
    });
    it("recognizes a merged one, and finds no closed one from another branch or to another base", async () => {
      const made = await subject().pulls.create(request);
      subject().close(made.number, true);
      const { pulls } = subject();
      expect(await pulls.findOfBranch("codex/main", "main")).toMatchObject({ kind: "closed", closed: { number: 1, isMerged: true } });
      expect(await pulls.findOfBranch("codex/main", "next")).toEqual({ kind: "none" });
      expect(await pulls.findOfBranch("codex/other", "main")).toEqual({ kind: "none" });
    });
    it("creates no draft if the plan does not support drafts", async () => {
      subject().switches.draftsAllowed(false);
      expect(await subject().pulls.create(request)).toMatchObject({ isDraft: false });
    });
    it("throws if there is nothing to merge", async () => {
      await expect(subject().pulls.create({ ...request, branch: "empty" })).rejects.toMatchObject({ code: "PULL_REQUEST_EMPTY" });
    });
    it("throws with the remedy if it may not create pull requests", async () => {
      subject().switches.mayCreate(false);
      await expect(subject().pulls.create(request)).rejects.toMatchObject({
        code: "PULL_REQUEST_REFUSED",
        remedy: expect.stringContaining("pull-request: false") as string,
      });
    });
    it("throws if there is no pull request with that number", async () => {
      await expect(subject().pulls.get(404)).rejects.toMatchObject({ code: "GITHUB_FAILED" });
    });
  });
}
