import { relative } from "node:path";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import { createRandom, type Random } from "./random.ts";

/** What is fuzzed: inputs made of chance, and what must hold for each. */
export type Target<Input> = {
  readonly name: string;
  /** The test file's `import.meta.url`, for the command that replays a failure. */
  readonly file: string;
  generate(random: Random): Input;
  /** UTF-16 units, to tell a slow input from a long one. */
  size(input: Input): number;
  /** Throws where a property does not hold. */
  check(input: Input): void;
};

/** Few enough for every `npm test`; the full form is `FUZZ_INPUTS=1000000`. */
const INPUTS = 2_000;
const SEED = 1;
const BATCH = 100;
/** A batch takes some tens of milliseconds: what takes this long does not end, also on a machine with much else to do. */
const HANG_MS = 20_000;
/** What one input may take, in the best of some runs: many times what it does. Quadratic time goes beyond it. */
const BUDGET_MS = 30;
const BUDGET_MS_PER_UNIT = 0.002;
const REPEATS = 5;
/** Of the whole test: the full form takes minutes, and what hangs is stopped by `HANG_MS`. */
export const FUZZ_TIMEOUT_MS = 24 * 60 * 60 * 1_000;
const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Tries a target with `FUZZ_INPUTS` inputs, the first of them from the seed `FUZZ_SEED`, the next from the one after it. Throws
 * with the input as JSON and the command that replays it, at a broken property, a hang, or a time out of proportion.
 */
export async function fuzz<Input>(target: Target<Input>): Promise<void> {
  const inputs = readNumber("FUZZ_INPUTS", INPUTS);
  const first = readNumber("FUZZ_SEED", SEED);
  const isFull = process.env["FUZZ_INPUTS"] !== undefined;
  const begun = performance.now();
  let slowest = { ms: 0, size: 0, seed: first };
  let units = 0;
  let seed = first;
  let input: Input | undefined;

  const tryOne = (): void => {
    input = target.generate(createRandom(seed));
    const size = target.size(input);
    units += size;
    const ms = timeOf(target, input);
    if (ms <= slowest.ms) return;
    // What another process took away is not the input's own time.
    const again = bestOf(target, input, ms);
    if (again > slowest.ms) slowest = { ms: again, size, seed };
    // In the suite other processes take the time; what does not end is stopped there all the same.
    if (isFull && again > BUDGET_MS + size * BUDGET_MS_PER_UNIT) throw new Error(`It took ${again.toFixed(0)} ms for ${size} units.`);
  };
  const step = (): void => {
    for (const end = Math.min(seed + BATCH, first + inputs); seed < end; seed += 1) tryOne();
  };
  // Only a script of this kind can be stopped in the middle of an expression that does not end.
  const script = new vm.Script("step()");
  const context = vm.createContext({ step });
  while (seed < first + inputs) {
    try {
      script.runInContext(context, { timeout: HANG_MS });
    } catch (error) {
      throw describeFailure(target, seed, input, error);
    }
    // The runner's own messages need a turn of the event loop.
    await setImmediate();
  }
  if (isFull) process.stdout.write(describeFigures(target.name, inputs, units, begun, slowest));
}

/** Says which property does not hold. */
export function must(holds: boolean, property: string): asserts holds {
  if (!holds) throw new Error(property);
}

function timeOf<Input>(target: Target<Input>, input: Input): number {
  const from = performance.now();
  target.check(input);
  return performance.now() - from;
}

function bestOf<Input>(target: Target<Input>, input: Input, first: number): number {
  let best = first;
  for (let left = REPEATS; left > 0; left -= 1) best = Math.min(best, timeOf(target, input));
  return best;
}

function describeFailure(target: Pick<Target<unknown>, "name" | "file">, seed: number, input: unknown, cause: unknown): Error {
  const what = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  const file = relative(ROOT, fileURLToPath(target.file));
  const replay = `FUZZ_SEED=${seed} FUZZ_INPUTS=1 npx vitest run ${file}`;
  return new Error(`${target.name}: ${what}\nreplay: ${replay}\ninput: ${JSON.stringify(input)}`, { cause });
}

function describeFigures(
  name: string,
  inputs: number,
  units: number,
  begun: number,
  slowest: { readonly ms: number; readonly size: number; readonly seed: number },
): string {
  const seconds = (performance.now() - begun) / 1_000;
  const perUnit = (slowest.ms * 1e6) / Math.max(1, slowest.size);
  return (
    `${name}: ${inputs} inputs of ${Math.round(units / inputs)} units in ${seconds.toFixed(1)} s, ${Math.round(inputs / seconds)} a second; ` +
    `slowest ${slowest.ms.toFixed(2)} ms for ${slowest.size} units (${perUnit.toFixed(0)} ns a unit), FUZZ_SEED=${slowest.seed}\n`
  );
}

function readNumber(name: string, otherwise: number): number {
  const value = Number(process.env[name] ?? otherwise);
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`${name} must be a whole number.`);
  return value;
}
