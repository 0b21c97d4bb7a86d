import { expect, it } from "vitest";

import type { Comments } from "../../src/ports/github.ts";
import { describeOver, type Disposable } from "./describe-contract.ts";

/** Over a repository that has one issue. */
type World = Disposable & {
  readonly comments: Comments;
  readonly issue: number;
  writeAsStranger(body: string): void;
  remove(id: number): Promise<void> | void;
  lock(): void;
  /** The bodies of the issue's comments, the oldest first. */
  bodies(): readonly string[];
};

const MARKER = "<!-- marker main -->";

/** What every `Comments` does. */
export function describeComments(name: string, make: () => Promise<World>): void {
  describeOver(`comments: ${name}`, make, (world) => {
    it("finds what it wrote, by the marker", async () => {
      const { comments, issue } = world();
      expect(await comments.findOwn(issue, MARKER)).toBeNull();
      await comments.create(issue, "<!-- marker docs -->\nother");
      const made = await comments.create(issue, `${MARKER}\none`);
      expect(made.url).toMatch(/^https?:\/\/\S+#issuecomment-\d+$/);
      expect(await comments.findOwn(issue, MARKER)).toEqual(made);
      expect(await comments.update(made.id, `${MARKER}\ntwo`)).toEqual(made);
      expect(world().bodies()).toEqual(["<!-- marker docs -->\nother", `${MARKER}\ntwo`]);
    });
    it("takes nobody else's for its own", async () => {
      world().writeAsStranger(`${MARKER}\nforged`);
      expect(await world().comments.findOwn(world().issue, MARKER)).toBeNull();
      const made = await world().comments.create(world().issue, MARKER);
      expect(await world().comments.findOwn(world().issue, MARKER)).toEqual(made);
    });
    it("says where a comment is gone", async () => {
      const made = await world().comments.create(world().issue, MARKER);
      await world().remove(made.id);
      expect(await world().comments.update(made.id, MARKER)).toBeNull();
      expect(await world().comments.findOwn(world().issue, MARKER)).toBeNull();
    });
    it("says what to write where it may not", async () => {
      world().lock();
      await expect(world().comments.create(world().issue, MARKER)).rejects.toMatchObject({
        code: "COMMENT_REFUSED",
        remedy: expect.stringContaining("comment: off") as string,
      });
    });
  });
}
