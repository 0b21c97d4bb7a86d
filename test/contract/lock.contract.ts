import { describe, expect, it } from "vitest";

import type { Lock } from "../../src/ports/host.ts";

/** What every `Lock` does; `make` gives two locks over one place. */
export function describeLock(name: string, make: () => { readonly one: Lock; readonly other: Lock; readonly dispose: () => void }): void {
  describe(`lock: ${name}`, () => {
    it("keeps a second holder out until it is released", async () => {
      const { one, other, dispose } = make();
      const held = await one.acquire();
      expect(held).not.toBeNull();
      expect(await other.acquire()).toBeNull();
      await held?.release();
      const next = await other.acquire();
      expect(next).not.toBeNull();
      // A second release of the first holder must not free what is another's by now.
      await held?.release();
      expect(await one.acquire()).toBeNull();
      await next?.release();
      dispose();
    });
  });
}
