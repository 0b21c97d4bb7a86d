import { test } from "vitest";

import { expectKillsHarmless, TIMEOUT_MS } from "./report.ts";

test("a run that goes on can be killed at every effect", { timeout: TIMEOUT_MS }, async () => {
  await expectKillsHarmless("middle", { fast: 6, full: 1_000 });
});
