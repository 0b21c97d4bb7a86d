/**
 * Replaces characters outside of ASCII by escapes: with one of them, V8 keeps the whole file in two bytes a character and takes longer to
 * load it. Throws for code that would see the difference.
 */
export function escapeCharacters(code: string): string {
  const raw = /\braw`[^`]*[^\0-\x7F][^`]*`/.exec(code)?.[0];
  if (raw !== undefined) throw new Error(`A raw template has a character that cannot be escaped: ${raw.slice(0, 100)}`);
  // UTF-16 code units, as in a literal.
  return code.replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
