import { test } from "vitest";

import { expectKillsHarmless, TIMEOUT_MS } from "./report.ts";

test("a later run of a chain survives a kill at every effect", { timeout: TIMEOUT_MS }, async () => {
  await expectKillsHarmless("middle", { fast: 4, full: 1_000 });
});
