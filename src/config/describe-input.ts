import type { Input } from "./inputs/kinds.ts";

export function describeInput(input: Input): string {
  if (input.kind === "choice") return `${input.about} One of: ${input.values.join(", ")}.`;
  if (!("min" in input)) return input.about;
  return input.about + (input.min > 0 ? ` From ${input.min} to ${input.max}.` : ` At most ${input.max}.`);
}
