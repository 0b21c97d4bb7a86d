import type { Reporter, SerializedError, TestModule } from "vitest/node";

const MESSAGE_MAX = 300;

/** Prints one line for each failure before the details, so that a truncated log still lists all of them. */
// oxlint-disable-next-line import/no-default-export -- Vitest loads a reporter by its default export.
export default class FailuresReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const lines = [...modules.flatMap(describeModule), ...unhandled.map((error) => describeFailure("outside of any test", [error]))];
    if (lines.length > 0) process.stdout.write(`\nFAILED, ${lines.length} in all:\n${lines.join("\n")}\n`);
  }
}

function describeModule(module: TestModule): readonly string[] {
  const own = module.errors();
  const suites = [...module.children.allSuites()].filter((suite) => suite.errors().length > 0);
  const tests = [...module.children.allTests("failed")];
  return [
    ...(own.length > 0 ? [describeFailure(module.relativeModuleId, own)] : []),
    ...suites.map((suite) => describeFailure(`${module.relativeModuleId} > ${suite.fullName}`, suite.errors())),
    ...tests.map((test) => describeFailure(`${module.relativeModuleId} > ${test.fullName}`, test.result().errors ?? [])),
  ];
}

function describeFailure(where: string, errors: readonly { readonly message: string }[]): string {
  const messages = errors.map(({ message }) => message.replaceAll(/\s+/g, " ").slice(0, MESSAGE_MAX));
  return `FAILED ${where}: ${messages.join("; ")}`;
}
