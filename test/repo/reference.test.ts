import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { GENERATED_FILES } from "../../scripts/docs/docs.ts";
import { renderExampleToml } from "../../scripts/docs/example-toml.ts";
import { renderReference } from "../../scripts/docs/reference.ts";
import { replaceBetweenMarkers } from "../../scripts/docs/text.ts";
import { COMMAND_FLAGS, COMMANDS } from "../../src/config/commands.ts";
import { actionNameOf, flagOf, INPUT_LIST } from "../../src/config/inputs/inputs.ts";
import { OUTPUTS } from "../../src/config/outputs.ts";
import { parseToml } from "../../src/config/toml.ts";
import { STOP_RULES } from "../../src/core/chain/stop-rules.ts";

describe("the generated documents", () => {
  it.each(Object.entries(GENERATED_FILES))("%s is up to date (run: npm run docs)", async (name, render) => {
    expect(await readFile(new URL(`../../${name}`, import.meta.url), "utf8")).toBe(render());
  });
});

describe("config.example.toml", () => {
  it("has every key of the file at its default", () => {
    const values: Record<string, unknown> = parseToml(renderExampleToml(), "config.example.toml");
    const expected = INPUT_LIST.filter(([, input]) => input.sources.includes("toml")).map(([key, input]) => [key, input.default]);
    expect(values).toEqual(Object.fromEntries(expected));
  });
});

describe("docs/reference.md", () => {
  const lines = renderReference().split("\n");
  const cellsOf = (line: string): readonly string[] => line.split(/(?<!\\)\|/).map((cell) => cell.trim());
  const rows = lines.filter((line) => line.startsWith("| ")).map(cellsOf);

  it("has one row per setting, with its action input, TOML key and flag", () => {
    for (const [key, { sources }] of INPUT_LIST) {
      const [row, ...others] = rows.filter(
        (cells) => cells.length === 7 && cells.some((cell) => [actionNameOf(key), key].includes(cell.replaceAll("`", ""))),
      );
      expect(others).toEqual([]);
      expect(row?.slice(1, 4)).toEqual([
        sources.includes("action") ? `\`${actionNameOf(key)}\`` : "",
        sources.includes("toml") ? `\`${key}\`` : "",
        sources.includes("flag") ? `\`${flagOf(key)}\`` : "",
      ]);
    }
  });

  it("has a row per command, flag, output and stop reason", () => {
    const first = new Set(rows.map(([, cell = ""]) => cell.replaceAll("`", "")));
    const commands = Object.keys(COMMANDS).map((name) => `codex-self-iter ${name}`);
    const flags = Object.values(COMMAND_FLAGS).map((flag) => flag.flags);
    const reasons = STOP_RULES.map(({ reason }) => `[${reason}](stop-reasons.md#${reason})`);
    for (const name of [...commands, ...flags, ...Object.keys(OUTPUTS), ...reasons]) expect(first).toContain(name);
  });

  it("has as many cells in a row as in the row above it, and no text that Markdown reads as HTML", () => {
    for (const [index, line] of lines.entries()) {
      const above = lines[index - 1] ?? "";
      if (line.startsWith("| ") && above.startsWith("|")) expect(cellsOf(line), line).toHaveLength(cellsOf(above).length);
      if (!line.startsWith("<!--")) expect(line.replaceAll(/`[^`]*`/g, "")).not.toMatch(/<[a-z]/i);
    }
  });
});

describe("replaceBetweenMarkers", () => {
  it("replaces the text between the markers, and returns null without them", () => {
    const text = "a\n<!-- x:start -->\nold\n<!-- x:end -->\nb\n";
    const once = replaceBetweenMarkers(text, "x", "new $& $1") ?? "";
    expect(once).toBe("a\n<!-- x:start -->\n\nnew $& $1\n\n<!-- x:end -->\nb\n");
    expect(replaceBetweenMarkers(once, "x", "new $& $1")).toBe(once);
    expect(replaceBetweenMarkers("<!-- x:end --> <!-- x:start -->", "x", "new")).toBeNull();
  });
});
