import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderCommand } from "../../../src/adapters/actions/workflow-command.ts";
import { createCommandReader, createEffects } from "../../fake-github/runner/commands.ts";
import { createMasker } from "../../fake-github/runner/masks.ts";

describe("a workflow command", () => {
  it("is read back as it was written, whatever its texts", () => {
    const anyText = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .array(fc.constantFrom("::", ":", ",", "=", "%", "%0A", "%25", "\r", "\n", "##[", "]", " ", "x"), { maxLength: 10 })
        .map((some) => some.join("")),
    );
    const anyTitle = anyText.map((text) => `x${text}x`);
    fc.assert(
      fc.property(anyText, anyTitle, (data, title) => {
        const effects = createEffects();
        const lines = renderCommand("warning", data, title).split(/(?<=[\r\n])/);
        expect(lines).toHaveLength(1);
        createCommandReader(effects, createMasker(), false)(lines[0]!.replace(/\n$/, ""));
        expect(effects.annotations).toEqual([{ level: "warning", message: data, properties: { title } }]);
      }),
    );
  });
});
