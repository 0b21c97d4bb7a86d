/**
 * How many times as long a work takes on eight times as much: about 8 where its time is in proportion, 64 where it grows with the
 * square. Measured as CPU time, each at its best of three, so that a busy machine changes nothing; what is done sooner than the
 * clock can tell counts as in proportion.
 */
export function growthOf(work: (size: number) => void, size: number): number {
  const best = (of: number): number =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const before = process.cpuUsage();
        work(of);
        const { system, user } = process.cpuUsage(before);
        return Math.max(0, user + system);
      }),
    );
  return best(size) / Math.max(FLOOR_US, best(Math.floor(size / 8)));
}

/** Less than that and the growth is not that of the square. */
export const LINEAR_MAX = 24;

const FLOOR_US = 5_000;
