import { describe, expect, it } from "vitest";

import type { Remote } from "../../src/ports/git.ts";

export type RemoteUnderTest = {
  readonly remote: Remote;
  /** What the branch `refs/heads/main` is at on the server. */
  readonly main: string;
  /** A commit that can be pushed; another one each time. */
  readonly makeCommit: () => Promise<string>;
  /** Somebody else pushes to a ref; gives what it is at then. */
  readonly moveElsewhere: (ref: string) => Promise<string>;
  readonly refOnServer: (ref: string) => Promise<string | null>;
  readonly dispose: () => Promise<void>;
};

const MAIN = "refs/heads/main";
const STATE = "refs/codex-self-iter/state/main";

/** What every `Remote` does; `make` gives one to a server that has the branch main alone. */
export function describeRemote(name: string, make: () => Promise<RemoteUnderTest>): void {
  const withRemote = (test: (under: RemoteUnderTest) => Promise<void>) => async (): Promise<void> => {
    const under = await make();
    try {
      await test(under);
    } finally {
      await under.dispose();
    }
  };
  describe(`remote: ${name}`, () => {
    it(
      "fetches what is there and tells what is not",
      withRemote(async ({ main, moveElsewhere, remote }) => {
        expect(await remote.fetch([MAIN, STATE])).toEqual(
          new Map([
            [MAIN, main],
            [STATE, null],
          ]),
        );
        const moved = await moveElsewhere(MAIN);
        expect(await remote.fetchWithHistory(MAIN)).toBe(moved);
        expect((await remote.fetch([MAIN])).get(MAIN)).toBe(moved);
        expect(await remote.fetchWithHistory(STATE)).toBeNull();
        expect(await remote.fetch([])).toEqual(new Map());
      }),
    );
    it(
      "pushes several refs at once, and takes what is there already for pushed",
      withRemote(async ({ main, makeCommit, refOnServer, remote }) => {
        const [work, state] = [await makeCommit(), await makeCommit()];
        const updates = [
          { ref: MAIN, sha: work, expected: main },
          { ref: STATE, sha: state, expected: null },
        ];
        expect(await remote.checkPush()).toBeNull();
        expect(await remote.push(updates)).toEqual({ kind: "pushed" });
        expect([await refOnServer(MAIN), await refOnServer(STATE)]).toEqual([work, state]);
        expect(await remote.push(updates)).toEqual({ kind: "pushed" });
      }),
    );
    it(
      "pushes all or nothing, and names what has moved",
      withRemote(async ({ main, makeCommit, moveElsewhere, refOnServer, remote }) => {
        const [work, state] = [await makeCommit(), await makeCommit()];
        const theirs = await moveElsewhere(MAIN);
        const updates = [
          { ref: MAIN, sha: work, expected: main },
          { ref: STATE, sha: state, expected: null },
        ];
        expect(await remote.push(updates)).toEqual({ kind: "stale", refs: [MAIN] });
        expect([await refOnServer(MAIN), await refOnServer(STATE)]).toEqual([theirs, null]);
        await moveElsewhere(STATE);
        expect(await remote.push(updates)).toEqual({ kind: "stale", refs: [MAIN, STATE] });
      }),
    );
  });
}
