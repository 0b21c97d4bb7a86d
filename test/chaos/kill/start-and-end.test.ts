import { test } from "vitest";

import { expectKillsHarmless, TIMEOUT_MS } from "./report.ts";

// Beside middle.test.ts, so that two workers have as much to do.
test("the first run of a chain can be killed at many of its effects", { timeout: TIMEOUT_MS }, async () => {
  await expectKillsHarmless("first", { fast: 3, full: 90 });
});

test("the run in which the agent is done can be killed at many of its effects", { timeout: TIMEOUT_MS }, async () => {
  await expectKillsHarmless("last", { fast: 3, full: 90 });
});
