import { describe, expect, it } from "vitest";

import type { Archive } from "../../src/ports/action.ts";

/** What every `Archive` does. */
export function describeArchive(
  name: string,
  make: () => Promise<{ readonly archive: Archive; readonly dispose: () => Promise<void> }>,
): void {
  describe(`archive: ${name}`, () => {
    it("gives back what was written, and nothing else", async () => {
      const { archive, dispose } = await make();
      const text = 'Größer: \u2028 "x"\n\tline two without an end';
      const first = await archive.write(
        new Map([
          ["runtime.json", text],
          ["empty.txt", ""],
        ]),
        null,
        "state 1\n",
      );
      const second = await archive.write(new Map([["runtime.json", "{}\n"]]), first, "state 2\n");
      expect(first).toMatch(/^[0-9a-f]{40}$/);
      expect(second).not.toBe(first);
      expect(await archive.read(first, "runtime.json")).toBe(text);
      expect(await archive.read(first, "empty.txt")).toBe("");
      expect(await archive.read(second, "runtime.json")).toBe("{}\n");
      expect(await archive.read(second, "empty.txt")).toBeNull();
      expect(await archive.read("0".repeat(40), "runtime.json")).toBeNull();
      const third = await archive.write(new Map(), second, "work\n\nCodex-Iteration: 7\nCodex-Chain: x\n");
      const fourth = await archive.write(new Map(), third, "Codex-Iteration is spoken of, and no trailer\n");
      const fifth = await archive.write(new Map(), fourth, "work\n\nCodex-Iteration: 8\n");
      expect(await archive.trailers(fifth, "Codex-Iteration")).toEqual(["8", "7"]);
      expect(await archive.trailers(second, "Codex-Iteration")).toEqual([]);
      await expect(archive.write(new Map([["a/b", "1"]]), null, "state")).rejects.toThrow("Not the name of a file");
      await dispose();
    });
  });
}
