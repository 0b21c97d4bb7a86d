/** The number of a target's inputs, and of their faults by kind. */
export type Tally = { readonly name: string; inputs: number } & Record<Kind, number>;

export type Kind = "crashes" | "hangs" | "falseCompletions" | "brokenProperties";

declare module "vitest" {
  interface TaskMeta {
    fuzz?: Tally;
  }
}

export function createTally(name: string): Tally {
  return { name, inputs: 0, crashes: 0, hangs: 0, falseCompletions: 0, brokenProperties: 0 };
}

/** One line for all targets, with the smallest number of inputs of any of them. */
export function describeTallies(tallies: readonly Tally[]): string {
  const sum = (kind: Kind): number => tallies.reduce((total, tally) => total + tally[kind], 0);
  const inputs = Math.min(...tallies.map((tally) => tally.inputs)).toLocaleString("en-US");
  return (
    `fuzz: ${tallies.length} targets, ${inputs} inputs each, ${sum("crashes")} crashes, ${sum("hangs")} hangs, ` +
    `${sum("falseCompletions")} false completions, ${sum("brokenProperties")} other broken properties`
  );
}
