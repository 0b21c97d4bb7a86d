import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A text and where it stands, for the name of a test. */
export type Named = { readonly name: string; readonly text: string };

const FENCE = /^( *)(```+)(\w*)\n([^]*?)^\1\2 *$/gm;

export function readFolder(folder: string, suffix: RegExp): readonly Named[] {
  const names = readdirSync(folder).filter((name) => suffix.test(name));
  return names.toSorted().map((name) => ({ name: join(folder, name), text: readFileSync(join(folder, name), "utf8") }));
}

/** The README and all that is in docs/. */
export function readDocuments(): readonly Named[] {
  return [{ name: "README.md", text: readFileSync("README.md", "utf8") }, ...readFolder("docs", /\.md$/)];
}

/** What stands between fences that are marked with the language, named by its line. */
export function readBlocks({ name, text }: Named, language: string): readonly Named[] {
  return Array.from(text.matchAll(FENCE)).flatMap((match) => {
    const [, indent = "", , marked, block = ""] = match;
    const line = text.slice(0, match.index).split("\n").length;
    return marked === language ? [{ name: `${name}:${line}`, text: block.replaceAll(new RegExp(`^${indent}`, "gm"), "") }] : [];
  });
}

/** Whether each fence that is opened is closed. */
export function hasOpenFence(text: string): boolean {
  return /^ *```/m.test(text.replaceAll(FENCE, ""));
}
