import { expect, it } from "vitest";

import type { Lock } from "../../src/ports/host.ts";
import { describeContract, type Disposable } from "./describe-contract.ts";

/** `first` and `second` are locks on the same file. */
type Subject = Disposable & { readonly first: Lock; readonly second: Lock };

export function describeLock(name: string, create: () => Subject): void {
  describeContract(`Lock: ${name}`, create, (subject) => {
    it("is held by one at a time", async () => {
      const { first, second } = subject();
      const held = await first.acquire();
      expect(held).not.toBeNull();
      expect(await second.acquire()).toBeNull();
      await held?.release();
      const next = await second.acquire();
      expect(next).not.toBeNull();
      // The first holder releases again, which must not release the second holder's lock.
      await held?.release();
      expect(await first.acquire()).toBeNull();
      await next?.release();
    });
  });
}
