import type { Reporter, TestModule } from "vitest/node";

/** Prints the number of attacks and of successes. vitest requires a class as the default export. */
export default class AttackReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const results = modules.flatMap((module) => [...module.children.allTests()].flatMap((test) => test.meta().attacks ?? []));
    if (results.length === 0) return;
    const count = (all: readonly Readonly<Record<string, boolean>>[]): number =>
      all.flatMap((result) => Object.values(result)).filter(Boolean).length;
    const tried = results.reduce((total, { baseline }) => total + Object.keys(baseline).length, 0);
    const threats = new Set(results.map(({ threat }) => threat)).size;
    const [baseline, action] = [count(results.map((one) => one.baseline)), count(results.map((one) => one.action))];
    process.stdout.write(
      `attacks: ${tried} attacks on ${threats} threats, ${baseline} succeed against the baseline, ${action} against the action\n`,
    );
  }
}
