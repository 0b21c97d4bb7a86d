import { expect, it } from "vitest";

import type { Comments } from "../../src/ports/github.ts";
import { describeContract, type Disposable } from "./describe-contract.ts";

/** The repository has one issue. */
type Subject = Disposable & {
  readonly comments: Comments;
  readonly issue: number;
  writeAsStranger(body: string): void;
  remove(id: number): Promise<void> | void;
  lock(): void;
  /** The bodies of the issue's comments, oldest first. */
  bodies(): readonly string[];
};

const MARKER = "<!-- marker main -->";

export function describeComments(name: string, create: () => Subject | Promise<Subject>): void {
  describeContract(`Comments: ${name}`, create, (subject) => {
    it("finds its own comment by the marker", async () => {
      const { comments, issue } = subject();
      expect(await comments.findOwn(issue, MARKER)).toBeNull();
      await comments.create(issue, "<!-- marker docs -->\nother");
      const made = await comments.create(issue, `${MARKER}\none`);
      expect(made.url).toMatch(/^https?:\/\/\S+#issuecomment-\d+$/);
      expect(await comments.findOwn(issue, MARKER)).toEqual(made);
      expect(await comments.update(made.id, `${MARKER}\ntwo`)).toEqual(made);
      expect(subject().bodies()).toEqual(["<!-- marker docs -->\nother", `${MARKER}\ntwo`]);
    });
    it("ignores the marker in another user's comment", async () => {
      subject().writeAsStranger(`${MARKER}\nforged`);
      expect(await subject().comments.findOwn(subject().issue, MARKER)).toBeNull();
      const made = await subject().comments.create(subject().issue, MARKER);
      expect(await subject().comments.findOwn(subject().issue, MARKER)).toEqual(made);
    });
    it("returns null for a deleted comment", async () => {
      const made = await subject().comments.create(subject().issue, MARKER);
      await subject().remove(made.id);
      expect(await subject().comments.update(made.id, MARKER)).toBeNull();
      expect(await subject().comments.findOwn(subject().issue, MARKER)).toBeNull();
    });
    it("throws with the remedy if the issue is locked", async () => {
      subject().lock();
      await expect(subject().comments.create(subject().issue, MARKER)).rejects.toMatchObject({
        code: "COMMENT_REFUSED",
        remedy: expect.stringContaining("comment: off") as string,
      });
    });
  });
}
