import { expect, it } from "vitest";

import type { Remote } from "../../src/ports/git.ts";
import { describeContract, type Disposable } from "./describe-contract.ts";

/** The server has the branch main and no state ref. */
type Subject = Disposable & {
  readonly remote: Remote;
  /** The commit of `refs/heads/main` on the server. */
  readonly main: string;
  /** Creates another commit that can be pushed. */
  readonly createCommit: () => Promise<string>;
  /** Pushes to a ref as another person. Returns the new commit. */
  readonly pushElsewhere: (ref: string) => Promise<string>;
  readonly refOnServer: (ref: string) => Promise<string | null>;
};

const MAIN = "refs/heads/main";
const STATE = "refs/codex-self-iter/state/main";

export function describeRemote(name: string, create: () => Subject | Promise<Subject>): void {
  describeContract(`Remote: ${name}`, create, (subject) => {
    it("fetches the refs that exist, and returns null for the others", async () => {
      const { main, pushElsewhere, remote } = subject();
      expect(await remote.fetch([MAIN, STATE])).toEqual(
        new Map([
          [MAIN, main],
          [STATE, null],
        ]),
      );
      const moved = await pushElsewhere(MAIN);
      expect(await remote.fetchWithHistory(MAIN)).toBe(moved);
      expect((await remote.fetch([MAIN])).get(MAIN)).toBe(moved);
      expect(await remote.fetchWithHistory(STATE)).toBeNull();
      expect(await remote.fetch([])).toEqual(new Map());
    });
    it("fetches all refs whose names begin the same", async () => {
      const { main, pushElsewhere, remote } = subject();
      const [one, other] = [await pushElsewhere("refs/heads/day-1"), await pushElsewhere("refs/heads/day-2/part")];
      expect(await remote.fetchBelow("refs/heads/day-")).toEqual(
        new Map([
          ["refs/heads/day-1", one],
          ["refs/heads/day-2/part", other],
        ]),
      );
      expect(await remote.fetchBelow("refs/codex-self-iter/state/")).toEqual(new Map());
      expect((await remote.fetch([MAIN])).get(MAIN)).toBe(main);
    });
    it("pushes several refs at once, and accepts a ref that already has the commit", async () => {
      const { main, createCommit, refOnServer, remote } = subject();
      const [work, state] = [await createCommit(), await createCommit()];
      const updates = [
        { ref: MAIN, sha: work, expected: main },
        { ref: STATE, sha: state, expected: null },
      ];
      expect(await remote.checkPush()).toBeNull();
      expect(await remote.push(updates)).toEqual({ kind: "pushed" });
      expect([await refOnServer(MAIN), await refOnServer(STATE)]).toEqual([work, state]);
      expect(await remote.push(updates)).toEqual({ kind: "pushed" });
    });
    it("pushes all refs or none, and names the stale ones", async () => {
      const { main, createCommit, pushElsewhere, refOnServer, remote } = subject();
      const [work, state] = [await createCommit(), await createCommit()];
      const theirs = await pushElsewhere(MAIN);
      const updates = [
        { ref: MAIN, sha: work, expected: main },
        { ref: STATE, sha: state, expected: null },
      ];
      expect(await remote.push(updates)).toEqual({ kind: "stale", refs: [MAIN] });
      expect([await refOnServer(MAIN), await refOnServer(STATE)]).toEqual([theirs, null]);
      await pushElsewhere(STATE);
      expect(await remote.push(updates)).toEqual({ kind: "stale", refs: [MAIN, STATE] });
    });
  });
}
