import type { Input, ListInput } from "./inputs/kinds.ts";

const LIST_FORMS: Readonly<Record<ListInput["kind"], string>> = {
  words: "Split into words as in a shell.",
  variables: "Separated by commas or line ends.",
  files: "Separated by commas or line ends.",
  paths: "Separated by commas or line ends; a comma in a path is written \\,.",
};

export function describeInput(input: Input): string {
  if (isList(input)) return `${input.about} ${LIST_FORMS[input.kind]}`;
  if (input.kind === "choice") return `${input.about} One of: ${input.values.join(", ")}.`;
  if (!("min" in input)) return input.about;
  return input.about + (input.min > 0 ? ` From ${input.min} to ${input.max}.` : ` At most ${input.max}.`);
}

function isList(input: Input): input is ListInput {
  return Object.hasOwn(LIST_FORMS, input.kind);
}
