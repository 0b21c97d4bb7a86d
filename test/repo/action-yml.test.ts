import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { registerHooks } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { renderActionYml, renderDescription } from "../../scripts/docs/action-yml.ts";
import { actionNameOf, defaultOf, INPUT_LIST, INPUTS } from "../../src/config/inputs/inputs.ts";
import { OUTPUT_LIST, OUTPUTS } from "../../src/config/outputs.ts";

type Manifest = {
  readonly name: string;
  readonly description: string;
  readonly author: string;
  readonly branding: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly required: boolean; readonly default?: unknown }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: Readonly<Record<string, string>>;
};

const yaml = renderActionYml();
const manifest = parse(yaml) as Manifest;
const ACTION_INPUTS = INPUT_LIST.filter(([, input]) => input.sources.includes("action"));

/** The problems that GitHub's language service finds in an action.yml. */
async function findProblems(text: string): Promise<readonly unknown[]> {
  // The package imports JSON without the attribute that Node requires.
  const hooks = registerHooks({
    load: (url, context, next) => next(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context),
  });
  try {
    const [{ validate }, { TextDocument }] = await Promise.all([
      import("@actions/languageservice"),
      import("vscode-languageserver-textdocument"),
    ]);
    // It caches by URL.
    const problems = await validate(TextDocument.create(`file:///${randomUUID()}/action.yml`, "yaml", 1, text));
    return problems.map(({ message }) => message);
  } finally {
    hooks.deregister();
  }
}

describe("action.yml", () => {
  it("has exactly the inputs of the record that the action takes", () => {
    expect(Object.keys(manifest.inputs).toSorted()).toEqual(ACTION_INPUTS.map(([key]) => actionNameOf(key)).toSorted());
    expect(Object.keys(manifest.inputs)[0]).toBe("openai-api-key");
  });

  it("has no default but the job's token, so that the TOML file overrides the code's defaults", () => {
    const given = Object.entries(manifest.inputs).flatMap(([name, input]) => ("default" in input ? [[name, input.default]] : []));
    expect(given).toEqual([["github-token", "${{ github.token }}"]]);
    expect(Object.values(manifest.inputs).filter((input) => input.required)).toEqual([]);
  });

  it("describes each input's default, choices and bounds", () => {
    for (const [key, input] of ACTION_INPUTS) {
      const { description } = manifest.inputs[actionNameOf(key)] ?? { description: "" };
      const value = defaultOf(input, "github");
      if (value !== "" && typeof value !== "object") expect(description).toContain(` Default: ${String(value)}.`);
      if (input.kind === "choice") for (const choice of input.values) expect(description).toContain(choice);
      if ("max" in input) expect(description).toContain(String(input.max));
    }
    expect(manifest.inputs["max-iterations"]?.description).toContain("Default: 25.");
    expect(manifest.inputs["price-cached-input-usd"]?.description).toContain("the same as price-input-usd");
  });

  it("contains no other expression, which the runner would evaluate or refuse", () => {
    expect(yaml.match(/\$\{\{[^}]*\}\}/g)).toEqual(["${{ github.token }}"]);
    expect(manifest.inputs["stop"]?.description).toContain("vars.CODEX_SELF_ITER_STOP");
  });

  it("has each output of the record, with its description", () => {
    expect(Object.keys(manifest.outputs)).toEqual(OUTPUT_LIST.map(([name]) => name));
    for (const [name, output] of OUTPUT_LIST) expect(manifest.outputs[name]?.description.startsWith(output.about)).toBe(true);
    expect(manifest.outputs["next-goal"]?.description).toContain(`truncated to ${OUTPUTS["next-goal"].charsMax} characters`);
  });

  it("fits the limits of the marketplace and the runner", () => {
    expect(manifest).toMatchObject({ name: "codex-self-iter", author: "codex-self-iter", branding: { icon: "repeat", color: "purple" } });
    expect(manifest.description.length).toBeLessThanOrEqual(125);
    expect(manifest.runs).toEqual({ using: "node24", main: "dist/main.js", post: "dist/post.js", "post-if": "always()" });
    for (const name of [...Object.keys(manifest.inputs), ...Object.keys(manifest.outputs)]) expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  it("is valid for GitHub's language service, which rejects an invalid file", async () => {
    expect(await findProblems(yaml)).toEqual([]);
    for (const [right, wrong] of [
      ["icon: repeat", "icon: banana"],
      ["using: node24", "using: node99"],
      ["as secrets.OPENAI", "as ${{ secrets.OPENAI }}"],
      ["    required: false", "    required: maybe"],
    ] as const) {
      expect(yaml).toContain(right);
      expect(await findProblems(yaml.replace(right, wrong))).not.toEqual([]);
    }
  });

  it("reads back every description as it was", () => {
    const near = fc.array(fc.constantFrom("a", "b c", " ", ": ", " #", "- ", "---", "'", '"', "\\", "\n", "%", "…", "\t"), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          near.map((parts) => parts.join("")),
          fc.string({ unit: "grapheme" }),
        ),
        (text) => {
          expect(parse(["x:", ...renderDescription(text), "    b: 1"].join("\n"))).toEqual({ x: { description: text, b: 1 } });
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("the record", () => {
  it("installs the Codex version that the tests use", async () => {
    const text = await readFile(new URL("../../package.json", import.meta.url), "utf8");
    const { devDependencies } = JSON.parse(text) as { readonly devDependencies: Readonly<Record<string, string>> };
    expect(INPUTS.codex_version.default).toBe(devDependencies["@openai/codex"]);
  });

  it("accepts secrets neither in the file nor on the command line", () => {
    const secrets = INPUT_LIST.filter(([, input]) => input.kind === "secret");
    expect(secrets.map(([key, input]) => [key, input.sources, input.default])).toEqual([
      ["openai_api_key", ["action"], ""],
      ["github_token", ["action"], ""],
    ]);
  });
});
