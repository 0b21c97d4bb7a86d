import type { Reporter, TestModule } from "vitest/node";
import { describeTallies } from "./tally.ts";

/** Adds up what the targets counted, wherever they ran. For `npm run test:fuzz`; the runner wants a class, and as the default. */
export default class FuzzReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tallies = modules.flatMap((module) => [...module.children.allTests()].flatMap((test) => test.meta().fuzz ?? []));
    if (tallies.length > 0) process.stdout.write(`${describeTallies(tallies)}\n`);
  }
}
