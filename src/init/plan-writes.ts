import type { InitFile } from "./files.ts";

/**
 * `create`: the file is missing. `same`: it has this text, whatever its line endings. `keep`: it is a person's own.
 * `differs`: it has another text, so a person decides.
 */
export type Write = InitFile & { readonly effect: "create" | "same" | "keep" | "differs" };

/** Text, null for no file, and `unreadable` for a link, a folder or a large file, which is never replaced. */
export type Existing = { readonly text: string } | "unreadable" | null;

export function planWrites(files: readonly InitFile[], existingOf: (path: string) => Existing): readonly Write[] {
  return files.map((file) => ({ ...file, effect: effectOf(file, existingOf(file.path)) }));
}

function effectOf({ isPersonal, text }: InitFile, existing: Existing): Write["effect"] {
  if (existing === null) return "create";
  if (existing === "unreadable") return "keep";
  if (normalize(existing.text) === normalize(text)) return "same";
  return isPersonal ? "keep" : "differs";
}

function normalize(text: string): string {
  return text
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n")
    .trimEnd();
}
