import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // The tests start real processes and real repositories: more workers than that only take time from each other.
    maxWorkers: 2,
    // A test that passes only sometimes is a test that fails.
    retry: 0,
    restoreMocks: true,
    unstubEnvs: true,
    // What a developer has set must not reach the product under test.
    env: { NO_COLOR: "1", GIT_CONFIG_NOSYSTEM: "1" },
  },
});
