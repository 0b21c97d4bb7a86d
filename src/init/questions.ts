import type { Answers } from "./files.ts";

/** Asks a person. Each function returns null if the person has cancelled. */
export type Questions = {
  ask(defaults: Answers): Promise<Answers | null>;
  mayReplace(path: string): Promise<boolean | null>;
};
