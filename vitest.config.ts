import { defineConfig } from "vitest/config";
import type { ProjectConfig } from "vitest/node";

/** What all projects share; `extends` would also inherit `globalSetup`, and start it once for each project. */
const SHARED = {
  // Long enough for a machine that is busy with something else: only a test that hangs reaches it.
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 15_000 } },
  // One more than CI has cores: the tests often wait for a process or a server.
  maxWorkers: 3,
  // One worker runs many files: loading the modules of the fake GitHub again for each file costs more than a second.
  isolate: false,
  restoreMocks: true,
  unstubEnvs: true,
  // A developer's settings must not reach the product under test.
  env: { NO_COLOR: "1", GIT_CONFIG_NOSYSTEM: "1" },
} satisfies ProjectConfig;

/** Vitest runs the projects in the order of their names, and the longest files of each first. */
const PROJECTS = {
  unit: ["test/unit/**/*.test.ts"],
  contract: ["test/contract/**/*.test.ts", "test/fake-github/**/*.test.ts"],
  integration: ["test/integration/**/*.test.ts"],
  e2e: ["test/e2e/**/*.test.ts"],
  security: ["test/security/**/*.test.ts"],
  chaos: ["test/chaos/**/*.test.ts"],
  fuzz: ["test/fuzz/**/*.test.ts"],
  repo: ["test/repo/**/*.test.ts"],
};

export default defineConfig({
  test: {
    globalSetup: ["test/helpers/global-setup.ts"],
    // A test that passes only sometimes is a test that fails.
    retry: 0,
    // CI shows little more than the log: print failed comparisons in full.
    diff: { truncateThreshold: 24 },
    projects: Object.entries(PROJECTS).map(([name, include]) => ({ test: { ...SHARED, name, include } })),
  },
});
