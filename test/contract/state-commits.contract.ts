import { describe, expect, it } from "vitest";

import type { StateCommits } from "../../src/ports/git.ts";

/** What every `Archive` does. */
export function describeStateCommits(
  name: string,
  make: () => Promise<{ readonly stateCommits: StateCommits; readonly dispose: () => Promise<void> }>,
): void {
  describe(`archive: ${name}`, () => {
    it("gives back what was written, and nothing else", async () => {
      const { stateCommits, dispose } = await make();
      const text = 'Größer: \u2028 "x"\n\tline two without an end';
      const first = await stateCommits.write(
        new Map([
          ["runtime.json", text],
          ["empty.txt", ""],
        ]),
        null,
        "state 1\n",
      );
      const second = await stateCommits.write(new Map([["runtime.json", "{}\n"]]), first, "state 2\n");
      expect(first).toMatch(/^[0-9a-f]{40}$/);
      expect(second).not.toBe(first);
      expect(await stateCommits.read(first, "runtime.json")).toBe(text);
      expect(await stateCommits.read(first, "empty.txt")).toBe("");
      expect(await stateCommits.read(second, "runtime.json")).toBe("{}\n");
      expect(await stateCommits.read(second, "empty.txt")).toBeNull();
      expect(await stateCommits.read("0".repeat(40), "runtime.json")).toBeNull();
      const third = await stateCommits.write(new Map(), second, "work\n\nCodex-Iteration: 7\nCodex-Chain: x\n");
      const fourth = await stateCommits.write(new Map(), third, "Codex-Iteration is spoken of, and no trailer\n");
      const fifth = await stateCommits.write(new Map(), fourth, "work\n\nCodex-Iteration: 8\n");
      expect(await stateCommits.trailers(fifth, "Codex-Iteration")).toEqual(["8", "7"]);
      expect(await stateCommits.trailers(second, "Codex-Iteration")).toEqual([]);
      await expect(stateCommits.write(new Map([["a/b", "1"]]), null, "state")).rejects.toThrow("Not the name of a file");
      await dispose();
    });
  });
}
