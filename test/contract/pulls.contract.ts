import { expect, it } from "vitest";

import type { Pulls } from "../../src/ports/github.ts";
import { describeOver, type Disposable } from "./describe-contract.ts";

/** Over a repository whose branch `codex/main` is ahead of `main`, and whose branch `empty` is not. */
type World = Disposable & {
  readonly pulls: Pulls;
  close(number: number): void;
  readonly switches: { mayCreate(may: boolean): void; draftsAllowed(allowed: boolean): void };
};

/** What every `Pulls` does. */
export function describePulls(name: string, make: () => Promise<World>): void {
  describeOver(`pulls: ${name}`, make, (world) => {
    const order = { branch: "codex/main", base: "main", title: "Work", body: "By the loop." };

    it("opens a draft, finds it, and takes it out of draft", async () => {
      const { pulls } = world();
      expect(await pulls.findOpen("codex/main")).toBeNull();
      const made = await pulls.create(order);
      expect(made).toMatchObject({ number: 1, isDraft: true, branch: "codex/main", base: "main", isFork: false });
      expect(made.url).toMatch(/^https?:\/\/\S+\/pull\/1$/);
      expect(await pulls.findOpen("codex/main")).toEqual(made);
      expect(await pulls.findOpen("main")).toBeNull();
      await pulls.markReady(made);
      expect(await pulls.get(1)).toEqual({ ...made, isDraft: false });
    });
    it("gives the open one where there is one", async () => {
      const made = await world().pulls.create(order);
      expect(await world().pulls.create({ ...order, title: "Again" })).toEqual(made);
    });
    it("opens another once that is closed", async () => {
      const made = await world().pulls.create(order);
      world().close(made.number);
      expect(await world().pulls.findOpen("codex/main")).toBeNull();
      expect((await world().pulls.create(order)).number).toBe(made.number + 1);
    });
    it("does without a draft where there are none", async () => {
      world().switches.draftsAllowed(false);
      expect(await world().pulls.create(order)).toMatchObject({ isDraft: false });
    });
    it("says that there is nothing to merge", async () => {
      await expect(world().pulls.create({ ...order, branch: "empty" })).rejects.toMatchObject({ code: "PULL_REQUEST_EMPTY" });
    });
    it("says what to write where it may not", async () => {
      world().switches.mayCreate(false);
      await expect(world().pulls.create(order)).rejects.toMatchObject({
        code: "PULL_REQUEST_REFUSED",
        remedy: expect.stringContaining("pull-request: false") as string,
      });
    });
    it("says that there is no such number", async () => {
      await expect(world().pulls.get(404)).rejects.toMatchObject({ code: "GITHUB_FAILED" });
    });
  });
}
