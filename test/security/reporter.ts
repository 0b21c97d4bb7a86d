import type { Reporter, TestModule } from "vitest/node";

/** Counts what the attacks came to, wherever they ran. For `npm run test:attacks`; the runner wants a class, and as the default. */
export default class AttackReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const told = modules.flatMap((module) => [...module.children.allTests()].flatMap((test) => test.meta().attacks ?? []));
    if (told.length === 0) return;
    const count = (results: readonly Readonly<Record<string, boolean>>[]): number =>
      results.flatMap((result) => Object.values(result)).filter(Boolean).length;
    const tried = told.reduce((total, { naive }) => total + Object.keys(naive).length, 0);
    const threats = new Set(told.map(({ threat }) => threat)).size;
    const [naive, action] = [count(told.map((one) => one.naive)), count(told.map((one) => one.action))];
    process.stdout.write(
      `attacks: ${tried} attacks on ${threats} threats, ${naive} worked against the naive stand-in, ${action} against the action\n`,
    );
  }
}
