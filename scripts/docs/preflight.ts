import { type Caller, CHECKS } from "../../src/preflight/check.ts";
import { renderTable } from "./text.ts";

const CALLERS: readonly Caller[] = ["doctor", "dry run", "first run"];

/** The table of the checks in `docs/preflight.md`. */
export function renderCheckIds(): string {
  const rows = Object.entries<(typeof CHECKS)[keyof typeof CHECKS]>(CHECKS).map(([id, { about, by }]) => [
    `\`${id}\``,
    about,
    ...CALLERS.map((caller) => (by.includes(caller) ? "yes" : "")),
  ]);
  return renderTable(["Check", "What it says", "`doctor`", "`dry-run: true`", "first run of a chain"], rows);
}
