import { relative } from "node:path";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import type { TaskMeta } from "vitest";
import { createRandom, type Random } from "./random.ts";
import { createTally, type Kind } from "./tally.ts";

/** Random inputs, and the properties that must hold for each. */
export type Target<Input> = {
  readonly name: string;
  /** The test file's `import.meta.url`, for the command that replays a failure. */
  readonly file: string;
  /** Inputs that failed once; they are tried first, whatever the seed. */
  readonly regressions: readonly Input[];
  generate(random: Random): Input;
  /** UTF-16 units; long inputs may take longer. */
  size(input: Input): number;
  /** Throws if a property does not hold. */
  check(input: Input): void;
};

/** The number for `npm test`; `npm run test:fuzz` runs many more. */
const INPUTS = 2_000;
const SEED = 1;
const BATCH = 500;
/** A batch takes some tenths of a second, so a longer one hangs, even on a busy machine. */
const HANG_MS = 20_000;
/** The CPU time of one input: many times the usual, but less than quadratic time needs. */
const BUDGET_MS = 30;
const BUDGET_MS_PER_UNIT = 0.002;
const REPEATS = 5;
/** The timeout of the whole test. The full form takes minutes, and `HANG_MS` stops hangs. */
export const FUZZ_TIMEOUT_MS = 24 * 60 * 60 * 1_000;
const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Checks the regressions of a target, then `FUZZ_INPUTS` inputs whose seeds start at `FUZZ_SEED`. The test's `meta` gets the tally
 * for `reporter.ts`.
 *
 * Throws at a broken property, a crash, a hang or a disproportionate time, with the input as JSON and the command that replays it.
 */
export async function fuzz<Input>(meta: TaskMeta, target: Target<Input>): Promise<void> {
  const inputs = readNumber("FUZZ_INPUTS", INPUTS);
  const first = readNumber("FUZZ_SEED", SEED);
  const isFull = process.env["FUZZ_INPUTS"] !== undefined;
  const tally = createTally(target.name);
  meta.fuzz = tally;
  const begun = process.threadCpuUsage();
  const slowest = { ms: 0, size: 0, seed: first };
  let seed = first;
  let isRegression = true;
  let input: Input | undefined;

  const tryOne = (made: Input): void => {
    input = made;
    const ms = wallMsOf(target, made);
    if (ms <= slowest.ms) return;
    const again = bestMsOf(target, made, ms);
    if (again <= slowest.ms) return;
    const size = target.size(made);
    Object.assign(slowest, { ms: again, size, seed });
    const budgetMs = BUDGET_MS + size * BUDGET_MS_PER_UNIT;
    // Other tests distort the time in the suite; hangs are stopped there, too.
    if (!isFull || again <= budgetMs) return;
    const used = cpuMsOf(target, made);
    if (used > budgetMs) throw new SlowError(`It took ${used.toFixed(0)} ms for ${size} units.`);
  };
  const step = (): void => {
    if (isRegression) target.regressions.forEach(tryOne);
    isRegression = false;
    for (const end = Math.min(seed + BATCH, first + inputs); seed < end; seed += 1) {
      tryOne(target.generate(createRandom(seed)));
      tally.inputs += 1;
    }
  };
  // Only a vm script can be stopped while it runs.
  const script = new vm.Script("step()");
  const context = vm.createContext({ step });
  // Stack traces of a million expected errors take long; the replay of one input has them.
  const frames = Error.stackTraceLimit;
  if (inputs > 1) Error.stackTraceLimit = 0;
  try {
    do {
      script.runInContext(context, { timeout: HANG_MS });
      // Lets the test runner send its messages.
      await setImmediate();
    } while (seed < first + inputs);
  } catch (error) {
    tally[kindOf(error)] += 1;
    throw describeFailure(target, isRegression ? null : seed, input, error);
  } finally {
    Error.stackTraceLimit = frames;
  }
  if (isFull) process.stdout.write(describeFigures(target.name, inputs, begun, slowest));
}

/** Fails if the property does not hold. */
export function must(holds: boolean, property: string): asserts holds {
  if (!holds) throw new BrokenError(property);
}

/** Fails as a false completion if the property does not hold. */
export function mustBeClaimed(holds: boolean, property: string): asserts holds {
  if (!holds) throw new FalseCompletionError(property);
}

class BrokenError extends Error {}
class FalseCompletionError extends Error {}
class SlowError extends Error {}

function kindOf(error: unknown): Kind {
  if (error instanceof FalseCompletionError) return "falseCompletions";
  if (error instanceof BrokenError) return "brokenProperties";
  const isStopped = typeof error === "object" && error !== null && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
  return isStopped || error instanceof SlowError ? "hangs" : "crashes";
}

function wallMsOf<Input>(target: Target<Input>, input: Input): number {
  const from = performance.now();
  target.check(input);
  return performance.now() - from;
}

function bestMsOf<Input>(target: Target<Input>, input: Input, first: number): number {
  let best = first;
  for (let left = REPEATS; left > 0; left -= 1) best = Math.min(best, wallMsOf(target, input));
  return best;
}

/** The CPU time of one check, which other processes do not distort; its clock is coarse, so several runs are averaged. */
function cpuMsOf<Input>(target: Target<Input>, input: Input): number {
  const from = process.threadCpuUsage();
  for (let left = REPEATS; left > 0; left -= 1) target.check(input);
  return cpuMsSince(from) / REPEATS;
}

function cpuMsSince(from: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(from);
  return (user + system) / 1_000;
}

function describeFailure(target: Pick<Target<unknown>, "name" | "file">, seed: number | null, input: unknown, cause: unknown): Error {
  const problem = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  const file = relative(ROOT, fileURLToPath(target.file));
  const chosen = seed === null ? "FUZZ_INPUTS=0" : `FUZZ_SEED=${seed} FUZZ_INPUTS=1`;
  return new Error(`${target.name}: ${problem}\nreplay: ${chosen} npx vitest run ${file}\ninput: ${writeInput(input)}`, { cause });
}

/** JSON.stringify throws for an input that is too deep. */
function writeInput(input: unknown): string {
  try {
    return JSON.stringify(input);
  } catch {
    return "(too deep to print)";
  }
}

function describeFigures(
  name: string,
  inputs: number,
  begun: NodeJS.CpuUsage,
  slowest: { readonly ms: number; readonly size: number; readonly seed: number },
): string {
  const seconds = cpuMsSince(begun) / 1_000;
  return (
    `${name}: ${inputs} inputs in ${seconds.toFixed(1)} s of CPU time, ${Math.round(inputs / seconds)} a second; ` +
    `slowest ${slowest.ms.toFixed(2)} ms for ${slowest.size} units, FUZZ_SEED=${slowest.seed}\n`
  );
}

function readNumber(name: string, otherwise: number): number {
  const value = Number(process.env[name] ?? otherwise);
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`${name} must be a whole number.`);
  return value;
}
