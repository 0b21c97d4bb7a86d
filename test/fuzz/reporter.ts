import type { Reporter, TestModule } from "vitest/node";
import { describeTallies } from "./tally.ts";

/** Adds up the tallies of all targets, for `npm run test:fuzz`. */
// oxlint-disable-next-line import/no-default-export -- The runner loads the default export of a reporter.
export default class FuzzReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tallies = modules.flatMap((module) => [...module.children.allTests()].flatMap((test) => test.meta().fuzz ?? []));
    if (tallies.length > 0) process.stdout.write(`${describeTallies(tallies)}\n`);
  }
}
