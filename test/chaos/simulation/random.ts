/** Pseudo-random values from a seed. */
export type Random = {
  /** An integer from `min` to `max`, inclusive. */
  int(min: number, max: number): number;
  /** True with the probability `share`. */
  chance(share: number): boolean;
  pick<const Values extends readonly [unknown, ...unknown[]]>(values: Values): Values[number];
};

export function createRandom(seed: number): Random {
  let state = (seed ^ 0x5eed5eed) >>> 0;
  // A mixed Weyl sequence, so that neighbouring seeds give unrelated numbers.
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return { int, chance: (share) => next() < share, pick: (values) => values[int(0, values.length - 1)] ?? values[0] };
}
