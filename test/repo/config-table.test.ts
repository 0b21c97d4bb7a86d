import { describe, expect, it } from "vitest";
import { buildFiles } from "../../scripts/docs/docs.ts";
import { COMMAND_FLAGS, COMMANDS } from "../../src/config/flags.ts";
import { renderConfigTable, renderExampleToml, renderStopTable, replaceBetweenMarkers } from "../../scripts/docs/config-table.ts";
import { renderHelp } from "../../src/config/help.ts";
import { flagOf, INPUT_LIST } from "../../src/config/inputs/inputs.ts";
import { parseToml } from "../../src/config/toml.ts";

describe("the generated documents", () => {
  it("are what the code says (mend with: npm run docs)", async () => {
    const files = await buildFiles(new URL("../../", import.meta.url));
    expect(files.map(({ name }) => name)).toEqual(["README.md", "config.example.toml", "action.yml"]);
    for (const { name, current, wanted } of files) expect({ name, text: current }).toEqual({ name, text: wanted });
  });

  it("have every key of the file at its default in config.example.toml", () => {
    const values: Record<string, unknown> = parseToml(renderExampleToml(), "config.example.toml");
    const expected = INPUT_LIST.filter(([, input]) => input.surfaces.includes("toml")).map(([key, input]) => [key, input.default]);
    expect(values).toEqual(Object.fromEntries(expected));
  });

  it("have one row a key or flag in the table, with as many cells as its head", () => {
    const rows = renderConfigTable()
      .split("\n")
      .filter((line) => line.startsWith("| `") || line.startsWith("|  |"));
    expect(rows).toHaveLength(INPUT_LIST.filter(([, { surfaces }]) => surfaces.includes("toml") || surfaces.includes("cli")).length);
    expect(renderConfigTable()).not.toContain("github_token");
    expect(rows.filter((row) => row.match(/(?<!\\)\|/g)?.length !== 5)).toEqual([]);
  });

  it("link each stop reason to its section", () => {
    const table = renderStopTable([{ reason: "run-full", conclusion: "success", continuation: "dispatch", remedy: "a | b" }]);
    expect(table.split("\n")[2]).toBe("| [`run-full`](docs/stop-reasons.md#run-full) | success | by the next run | a \\| b |");
  });

  it("stand between their markers, and are told apart from a text without them", () => {
    const text = "a\n<!-- x:start -->\nold\n<!-- x:end -->\nb\n";
    const once = replaceBetweenMarkers(text, "x", "new $& $1") ?? "";
    expect(once).toBe("a\n<!-- x:start -->\n\nnew $& $1\n\n<!-- x:end -->\nb\n");
    expect(replaceBetweenMarkers(once, "x", "new $& $1")).toBe(once);
    expect(replaceBetweenMarkers("<!-- x:end --> <!-- x:start -->", "x", "new")).toBeNull();
  });
});

describe("renderHelp", () => {
  it.each([null, ...COMMANDS])("fits 100 columns for %s", (command) => {
    expect(
      renderHelp(command)
        .split("\n")
        .filter((line) => line.length > 100),
    ).toEqual([]);
  });

  it("shows every flag of run, and every command in the overview", () => {
    const lines = renderHelp("run")
      .split("\n")
      .map((line) => line.trim());
    const shown = new Set(lines.map((line) => /^--[a-z-]+/.exec(line)?.[0]));
    const asFlags = INPUT_LIST.filter(([, { surfaces }]) => surfaces.includes("cli")).map(([key]) => flagOf(key));
    const others = Object.keys(COMMAND_FLAGS).map((name) => `--${name}`);
    expect([...shown].filter((flag) => flag !== undefined && !others.includes(flag))).toEqual(asFlags);
    for (const command of COMMANDS) expect(renderHelp(null)).toContain(`  ${command} `);
  });

  it("shows a command only what it takes", () => {
    expect(renderHelp("history")).toContain("--limit COUNT");
    expect(renderHelp("history")).not.toContain("--max-iterations");
    expect(renderHelp("demo")).not.toContain("--workspace");
  });
});
