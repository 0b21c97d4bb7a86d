import { expect, it } from "vitest";

import type { StateCommits } from "../../src/ports/git.ts";
import { describeContract, type Disposable } from "./describe-contract.ts";

type Subject = Disposable & { readonly stateCommits: StateCommits };

export function describeStateCommits(name: string, create: () => Subject | Promise<Subject>): void {
  describeContract(`StateCommits: ${name}`, create, (subject) => {
    it("reads exactly the files that were written", async () => {
      const { stateCommits } = subject();
      const text = 'Größer: \u2028 "x"\n\tline two without an end';
      const files = [
        ["runtime.json", text],
        ["empty.txt", ""],
      ] as const;
      const first = await stateCommits.write(new Map(files), null, "state 1\n");
      const second = await stateCommits.write(new Map([["runtime.json", "{}\n"]]), first, "state 2\n");
      expect(first).toMatch(/^[0-9a-f]{40}$/);
      expect(second).not.toBe(first);
      expect(await stateCommits.read(first, "runtime.json")).toBe(text);
      expect(await stateCommits.read(first, "empty.txt")).toBe("");
      expect(await stateCommits.read(second, "runtime.json")).toBe("{}\n");
      expect(await stateCommits.read(second, "empty.txt")).toBeNull();
      expect(await stateCommits.read("0".repeat(40), "runtime.json")).toBeNull();
    });
    it("refuses a file in a folder", async () => {
      await expect(subject().stateCommits.write(new Map([["a/b", "1"]]), null, "state")).rejects.toThrow("a/b");
    });
    it("returns the values of a trailer, newest first", async () => {
      const { stateCommits } = subject();
      const commit = (message: string, parent: string | null) => stateCommits.write(new Map(), parent, message);
      const plain = await commit("state\n", null);
      const seven = await commit("work\n\nCodex-Iteration: 7\nCodex-Chain: x\n", plain);
      const mention = await commit("Codex-Iteration is mentioned, but not as a trailer\n", seven);
      const eight = await commit("work\n\nCodex-Iteration: 8\n", mention);
      expect(await stateCommits.trailers(eight, "Codex-Iteration")).toEqual(["8", "7"]);
      expect(await stateCommits.trailers(plain, "Codex-Iteration")).toEqual([]);
    });
  });
}
