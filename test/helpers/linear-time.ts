/**
 * How many times as long a work takes on eight times as much: about 8 where its time is in proportion, 64 where it grows with the
 * square. Measured as CPU time, each at its best of three, so that a busy machine changes nothing; what is done sooner than the
 * clock can tell counts as in proportion.
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

/** The CPU time of this process from here to each call of what it returns, in microseconds. */
export function startCpuClock(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { system, user } = process.cpuUsage(before);
    return user + system;
  };
}

/** Less than that and the growth is not that of the square. */
export const LINEAR_MAX = 24;

const FLOOR_US = 5_000;
