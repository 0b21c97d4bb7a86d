import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "../../scripts/build/bundle.ts";
import { findWorkflow } from "../../scripts/check/workflows.ts";

const readWorkflow = (path: string): string => findWorkflow(readFileSync(join(ROOT, path), "utf8")) ?? "";

it("Gitea's workflow is the README's, without what only GitHub and its machines know", () => {
  const expected = readWorkflow("README.md")
    .replace(/ +- \{ name: Allow user namespaces.*\n/, "")
    .replace(" # GitHub delays runs scheduled on the hour.", "")
    .replace(" queue: max,", "");
  expect(expected).not.toBe("");
  expect(readWorkflow("docs/gitea.md")).toBe(expected);
});
