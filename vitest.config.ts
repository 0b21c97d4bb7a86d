import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

import { IS_FULL } from "./test/helpers/test-mode.ts";

/** In their full form each of these has a worker for many minutes: what begins last would be waited for alone. */
const LONGEST = ["test/chaos/soak/", "test/chaos/faults/", "test/chaos/kill/", "test/chaos/simulation/", "test/security/"];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = LONGEST.findIndex((folder) => moduleId.includes(`/${folder}`));
      return place === -1 ? LONGEST.length : place;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/helpers/global-setup.ts"],
    // Long enough for a machine that is busy with something else: only what hangs runs into it.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // What is waited for comes when the machine gets to it; a second is not enough for that everywhere.
    expect: { poll: { timeout: 15_000 } },
    // The tests start real processes and real repositories: more workers than that only take time from each other.
    // In the full form one more, as a worker that plays silent servers waits more than it works.
    maxWorkers: IS_FULL ? 3 : 2,
    sequence: { sequencer: LongestFirst },
    // A test that passes only sometimes is a test that fails.
    retry: 0,
    // What failed stays readable where a log shows little of itself.
    diff: { truncateThreshold: 24 },
    restoreMocks: true,
    unstubEnvs: true,
    // What a developer has set must not reach the product under test.
    env: { NO_COLOR: "1", GIT_CONFIG_NOSYSTEM: "1" },
  },
});
