import { relative } from "node:path";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import type { TaskMeta } from "vitest";
import { createRandom, type Random } from "./random.ts";
import { createTally, type Kind } from "./tally.ts";

/** What is fuzzed: inputs made of chance, and what must hold for each. */
export type Target<Input> = {
  readonly name: string;
  /** The test file's `import.meta.url`, for the command that replays a failure. */
  readonly file: string;
  /** What failed once: tried first, whatever the seed. */
  readonly known: readonly Input[];
  generate(random: Random): Input;
  /** UTF-16 units, to tell a slow input from a long one. */
  size(input: Input): number;
  /** Throws where a property does not hold. */
  check(input: Input): void;
};

/** Few enough for every `npm test`; `npm run test:fuzz` is the full form. */
const INPUTS = 2_000;
const SEED = 1;
const BATCH = 500;
/** A batch takes some tenths of a second: what takes this long does not end, also on a machine with much else to do. */
const HANG_MS = 20_000;
/** What one input may take of the processor: many times what it does. Quadratic time goes beyond it. */
const BUDGET_MS = 30;
const BUDGET_MS_PER_UNIT = 0.002;
const REPEATS = 5;
/** Of the whole test: the full form takes minutes, and what hangs is stopped by `HANG_MS`. */
export const FUZZ_TIMEOUT_MS = 24 * 60 * 60 * 1_000;
const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Tries a target with what failed once, then with `FUZZ_INPUTS` inputs, the first of them from the seed `FUZZ_SEED`, the next
 * from the one after it. Throws with the input as JSON and the command that replays it, at a broken property, a hang, or a time
 * out of proportion. What was found is counted in the test's `meta`, for `reporter.ts`.
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
  let isKnown = true;
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
    // In the suite other processes take the time; what does not end is stopped there all the same.
    if (!isFull || again <= budgetMs) return;
    const used = cpuMsOf(target, made);
    if (used > budgetMs) throw new SlowError(`It took ${used.toFixed(0)} ms for ${size} units.`);
  };
  const step = (): void => {
    if (isKnown) target.known.forEach(tryOne);
    isKnown = false;
    for (const end = Math.min(seed + BATCH, first + inputs); seed < end; seed += 1) {
      tryOne(target.generate(createRandom(seed)));
      tally.inputs += 1;
    }
  };
  // Only a script of this kind can be stopped in the middle of an expression that does not end.
  const script = new vm.Script("step()");
  const context = vm.createContext({ step });
  // Errors are made by the million, and nobody reads where; the replay of one input tells.
  const frames = Error.stackTraceLimit;
  if (inputs > 1) Error.stackTraceLimit = 0;
  try {
    do {
      script.runInContext(context, { timeout: HANG_MS });
      // The runner's own messages need a turn of the event loop.
      await setImmediate();
    } while (seed < first + inputs);
  } catch (error) {
    tally[kindOf(error)] += 1;
    throw describeFailure(target, isKnown ? null : seed, input, error);
  } finally {
    Error.stackTraceLimit = frames;
  }
  if (isFull) process.stdout.write(describeFigures(target.name, inputs, begun, slowest));
}

/** Says which property does not hold. */
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

/** Of the processor: what the clock shows is also what other processes took. Its own clock is coarse, so over some runs. */
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
  const what = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  const file = relative(ROOT, fileURLToPath(target.file));
  const chosen = seed === null ? "FUZZ_INPUTS=0" : `FUZZ_SEED=${seed} FUZZ_INPUTS=1`;
  return new Error(`${target.name}: ${what}\nreplay: ${chosen} npx vitest run ${file}\ninput: ${writeInput(input)}`, { cause });
}

/** An input can be deeper than the platform's own writer goes. */
function writeInput(input: unknown): string {
  try {
    return JSON.stringify(input);
  } catch {
    return "(too deep to be shown)";
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
    `${name}: ${inputs} inputs in ${seconds.toFixed(1)} s of the processor, ${Math.round(inputs / seconds)} a second; ` +
    `slowest ${slowest.ms.toFixed(2)} ms for ${slowest.size} units, FUZZ_SEED=${slowest.seed}\n`
  );
}

function readNumber(name: string, otherwise: number): number {
  const value = Number(process.env[name] ?? otherwise);
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`${name} must be a whole number.`);
  return value;
}
