import { test } from "vitest";

import { expectKillsHarmless, TIMEOUT_MS } from "./report.ts";

// Separate from mid-run.test.ts, so that two workers share the kills.
test("the first run of a chain survives kills", { timeout: TIMEOUT_MS }, async () => {
  await expectKillsHarmless("first", { fast: 2, full: 90 });
});

test("the last run of a chain survives kills", { timeout: TIMEOUT_MS }, async () => {
  await expectKillsHarmless("last", { fast: 2, full: 90 });
});
