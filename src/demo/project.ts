/** The demo's project, by relative path: a text library with three bugs, and a test and a box in the plan for each. */
export const DEMO_FILES: Readonly<Record<string, string>> = {
  "package.json": `{ "name": "demo", "private": true, "type": "module", "scripts": { "test": "node --test" } }\n`,
  "TASK.md": `# Task\n\nMake the tests of this small text library pass, without changing the tests.\n`,
  "plan.md": `# Plan\n\n- [ ] slugify joins words with single dashes\n- [ ] truncate never cuts a word in two\n- [ ] countWords counts an empty text as zero\n`,
  "codex-self-iter.toml": `# The settings of this demo. config.example.toml lists every key.
verify_command = "node --test"
verify_on = "change"
max_iterations = 8
`,
  "src/slugify.js": `export function slugify(text) {\n  return text.toLowerCase().replace(/ /g, "-");\n}\n`,
  "src/truncate.js": `export function truncate(text, length) {\n  return text.slice(0, length);\n}\n`,
  "src/count-words.js": `export function countWords(text) {\n  return text.split(" ").length;\n}\n`,
  "test/text.test.js": `import assert from "node:assert/strict";
import { test } from "node:test";
import { countWords } from "../src/count-words.js";
import { slugify } from "../src/slugify.js";
import { truncate } from "../src/truncate.js";

test("slugify joins words with single dashes", () => {
  assert.equal(slugify("  Hello,   World! "), "hello-world");
});

test("truncate never cuts a word in two", () => {
  assert.equal(truncate("one two three", 9), "one two");
});

test("countWords counts an empty text as zero", () => {
  assert.equal(countWords("   "), 0);
  assert.equal(countWords(" a  b "), 2);
});
`,
};

/** The files that the scripted model writes, one in each iteration. */
export const DEMO_REPAIRS = {
  slugify: `export function slugify(text) {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
`,
  truncate: `export function truncate(text, length) {
  if (text.length <= length) return text;
  const end = text.lastIndexOf(" ", length);
  return text.slice(0, end === -1 ? length : end);
}
`,
  countWords: `export function countWords(text) {
  const words = text.trim();
  return words === "" ? 0 : words.split(/\\s+/).length;
}
`,
} as const;
