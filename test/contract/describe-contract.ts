import { afterEach, beforeEach, describe } from "vitest";

export type Disposable = { dispose(): void | Promise<void> };

/** A suite over a world that is made for each test, and disposed of after it. */
export function describeOver<World extends Disposable>(
  name: string,
  make: () => Promise<World>,
  suite: (world: () => World) => void,
): void {
  describe(`${name}`, () => {
    let world: World;
    beforeEach(async () => {
      world = await make();
    });
    afterEach(() => world.dispose());
    suite(() => world);
  });
}
