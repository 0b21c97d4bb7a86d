/**
 * Draws `docs/images/report{,-dark,-phone}.png`: the report of the last run of `npm run rehearse`, a real chain of the bundled
 * action with the real Codex CLI and a scripted model. Run `npm run build` first.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { drawPictures } from "./draw-pictures.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PICTURES = [
  { name: "report.png", width: 1_060, height: 1_180, colorScheme: "light" },
  { name: "report-dark.png", width: 1_060, height: 1_180, colorScheme: "dark" },
  { name: "report-phone.png", width: 360, height: 780, colorScheme: "light" },
] as const;

const printed = execFileSync("npm", ["run", "--silent", "rehearse", "--", "--keep"], { cwd: ROOT, encoding: "utf8" });
const [, folder] = /^Everything is in (.+)$/m.exec(printed) ?? [];
if (folder === undefined) throw new Error(`The rehearsal names no folder:\n${printed}`);
try {
  const page = findReport(folder);
  await drawPictures(PICTURES.map((picture) => ({ ...picture, page })));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The page of the last run. */
function findReport(root: string): string {
  const pages = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => basename(name) === "report.html")
    .map((name) => join(root, name))
    .toSorted((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs);
  const page = pages.at(-1);
  if (page === undefined) throw new Error(`No run wrote a report below ${root}.`);
  // The rehearsal's GitHub has a port of its own; the picture should show a real host.
  writeFileSync(page, readFileSync(page, "utf8").replaceAll(/http:\/\/github\.localhost:\d+/g, "https://github.com"));
  return page;
}
