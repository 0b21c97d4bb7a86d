/**
 * Returns how much longer `work` takes for eight times the size: about 8 if its time is linear, 64 if it is quadratic. Takes the best CPU time
 * of three, so that a busy machine does not matter; times below the clock's resolution count as linear.
 */
export function growthOf(work: (size: number) => void, size: number): number {
  const best = (of: number): number =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const readUs = startCpuClock();
        work(of);
        return readUs();
      }),
    );
  return best(size) / Math.max(FLOOR_US, best(Math.floor(size / 8)));
}

/** Returns a function that reads this process's CPU time since now, in microseconds. */
export function startCpuClock(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { system, user } = process.cpuUsage(before);
    return user + system;
  };
}

/** Below this the growth is not quadratic. */
export const LINEAR_MAX = 24;

const FLOOR_US = 5_000;
