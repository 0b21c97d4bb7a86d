import type { Input } from "./inputs/kinds.ts";

/** What an input does and which values it takes. */
export function describeInput(input: Input): string {
  const choices = input.kind === "choice" ? ` One of: ${input.values.join(", ")}.` : "";
  return input.about + choices + describeBounds(input);
}

function describeBounds(input: Input): string {
  if (!("min" in input)) return "";
  return input.min > 0 ? ` From ${input.min} to ${input.max}.` : ` At most ${input.max}.`;
}
