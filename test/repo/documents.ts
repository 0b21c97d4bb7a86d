import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A text with its path, for test names. */
export type NamedText = { readonly name: string; readonly text: string };

const FENCE = /^( *)(```+)(\w*)\n([^]*?)^\1\2 *$/gm;

export function readFolder(folder: string, suffix: RegExp): readonly NamedText[] {
  const names = readdirSync(folder).filter((name) => suffix.test(name));
  return names.toSorted().map((name) => ({ name: join(folder, name), text: readFileSync(join(folder, name), "utf8") }));
}

/** The README and the files in docs/. */
export function readDocuments(): readonly NamedText[] {
  return [{ name: "README.md", text: readFileSync("README.md", "utf8") }, ...readFolder("docs", /\.md$/)];
}

/** The text of a second-level section, without its title. Throws if there is none. */
export function readSection(text: string, title: string): string {
  const section = text.split(/^## /m).find((part) => part.startsWith(`${title}\n`));
  if (section === undefined) throw new Error(`There is no section "${title}".`);
  return section.slice(title.length + 1);
}

/** Returns the fenced code blocks of a language, named by file and line. */
export function readBlocks({ name, text }: NamedText, language: string): readonly NamedText[] {
  return Array.from(text.matchAll(FENCE)).flatMap((match) => {
    const [, indent = "", , blockLanguage, block = ""] = match;
    const line = text.slice(0, match.index).split("\n").length;
    return blockLanguage === language ? [{ name: `${name}:${line}`, text: block.replaceAll(new RegExp(`^${indent}`, "gm"), "") }] : [];
  });
}

/** Returns true if a fence is not closed. */
export function hasOpenFence(text: string): boolean {
  return /^ *```/m.test(text.replaceAll(FENCE, ""));
}
