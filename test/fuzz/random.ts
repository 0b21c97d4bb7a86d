/** Random numbers that depend on the seed only: the same seed gives the same input on every machine. */
export type Random = {
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number;
  chance(percent: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
};

/** Mixes a 32-bit counter as SplitMix does. Neighbouring seeds are unrelated, so input number n can have the seed n. */
export function createRandom(seed: number): Random {
  let state = mix((seed >>> 0) ^ mix(Math.floor(seed / 2 ** 32) >>> 0));
  const below = (limit: number): number => {
    state = (state + 0x9e3779b9) | 0;
    return Math.floor((mix(state) / 2 ** 32) * limit);
  };
  return {
    below,
    chance: (percent) => below(100) < percent,
    pick<Item>(items: readonly Item[]): Item {
      if (items.length === 0) throw new Error("There is nothing to pick from.");
      return items[below(items.length)] as Item;
    },
  };
}

/** Up to `most` items. */
export function some<Item>(random: Random, most: number, make: () => Item): Item[] {
  return Array.from({ length: random.below(most + 1) }, make);
}

function mix(bits: number): number {
  let mixed = bits | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
