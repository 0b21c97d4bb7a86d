import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Files that the planted ones import, so that only the planted violation is reported. */
const SCAFFOLD: Readonly<Record<string, string>> = {
  "src/ports/host.ts": "export type Port = { nowMs(): number };\n",
  "src/errors/user-error.ts": 'export function userError(): Error {\n  return new Error("x");\n}\n',
  "src/cli.ts": "export const cli = 1;\n",
  "src/core/policy/plan.ts": "export const plan = 1;\nexport type Plan = number;\n",
  "src/core/text/text.ts": "export const text = 1;\n",
  "src/engine/loop.ts": "export const loop = 1;\n",
  "src/adapters/git/repository.ts": "export const git = 1;\n",
  "src/config/settings.ts": "export const settings = 1;\nexport type Settings = number;\n",
  "src/preflight/checks.ts": "export const checks = 1;\nexport type Check = number;\n",
  "src/report/view.ts": "export const view = 1;\n",
};

type Planted = { readonly name: string; readonly file: string; readonly code: string; readonly rule: string; readonly message: string };

const imports = (from: string, name: string): string => `import { ${name} } from "${from}";\n\nexport const planted = ${name};\n`;

const VIOLATIONS: readonly Planted[] = [
  {
    name: "init imports an adapter",
    file: "src/init/i1.ts",
    code: imports("../adapters/git/repository.ts", "git"),
    rule: "no-restricted-imports",
    message: "commands/init.ts has the effects",
  },
  {
    name: "init reads the environment",
    file: "src/init/i2.ts",
    code: 'export const planted = process.env["HOME"];\n',
    rule: "no-restricted-globals",
    message: "init/ is pure",
  },
  {
    name: "core reads a file",
    file: "src/core/a1.ts",
    code: imports("node:fs", "readFileSync"),
    rule: "no-restricted-imports",
    message: "Take the value as an argument",
  },
  {
    name: "core uses a package",
    file: "src/core/a2.ts",
    code: imports("smol-toml", "parse"),
    rule: "no-restricted-imports",
    message: "Take the value as an argument",
  },
  {
    name: "core imports an adapter",
    file: "src/core/a3.ts",
    code: imports("../adapters/git/repository.ts", "git"),
    rule: "no-restricted-imports",
    message: "core/ imports only core/",
  },
  {
    name: "core imports an adapter from one folder deeper",
    file: "src/core/deep/a4.ts",
    code: imports("../../adapters/git/repository.ts", "git"),
    rule: "no-restricted-imports",
    message: "core/ imports only core/",
  },
  {
    name: "core throws a user error",
    file: "src/core/a5.ts",
    code: imports("../errors/user-error.ts", "userError"),
    rule: "no-restricted-imports",
    message: "its caller throws",
  },
  {
    name: "core reads the clock",
    file: "src/core/a6.ts",
    code: "export const planted = new Date();\n",
    rule: "no-restricted-globals",
    message: "atMs",
  },
  {
    name: "core reads the environment",
    file: "src/core/a7.ts",
    code: "export const planted = process.env;\n",
    rule: "no-restricted-globals",
    message: "as an argument",
  },
  {
    name: "core uses randomness",
    file: "src/core/a8.ts",
    code: "export const planted = Math.random();\n",
    rule: "no-restricted-properties",
    message: "Take the seed as data",
  },
  {
    name: "core sets a timer",
    file: "src/core/a9.ts",
    code: "setTimeout(() => undefined, 1);\n",
    rule: "no-restricted-globals",
    message: "never waits",
  },
  {
    name: "core reads the machine's time zone",
    file: "src/core/a10.ts",
    code: "export const planted = Intl.DateTimeFormat();\n",
    rule: "no-restricted-properties",
    message: "utcOffsetMinutes",
  },
  {
    name: "a check asks a server",
    file: "src/preflight/p1.ts",
    code: imports("../adapters/git/repository.ts", "git"),
    rule: "no-restricted-imports",
    message: "preflight/ imports only preflight/ and core/",
  },
  {
    name: "a check reads the environment",
    file: "src/preflight/p2.ts",
    code: "export const planted = process.env;\n",
    rule: "no-restricted-globals",
    message: "preflight/ is pure",
  },
  {
    name: "an adapter judges a fact",
    file: "src/adapters/git/p3.ts",
    code: imports("../../preflight/checks.ts", "checks"),
    rule: "no-restricted-imports",
    message: "gathers facts without judging them",
  },
  {
    name: "a report runs checks",
    file: "src/report/p4.ts",
    code: imports("../preflight/checks.ts", "checks"),
    rule: "no-restricted-imports",
    message: "report/ shows checks and runs none",
  },
  {
    name: "a report imports the engine",
    file: "src/report/b1.ts",
    code: imports("../engine/loop.ts", "loop"),
    rule: "no-restricted-imports",
    message: "Take what it shows as an argument",
  },
  {
    name: "a report reads the clock",
    file: "src/report/b2.ts",
    code: "export const planted = Date.now();\n",
    rule: "no-restricted-globals",
    message: "report/ is pure",
  },
  {
    name: "the engine starts a process",
    file: "src/engine/c1.ts",
    code: imports("node:child_process", "spawn"),
    rule: "no-restricted-imports",
    message: "only through ports.ts",
  },
  {
    name: "the engine imports an adapter",
    file: "src/engine/c2.ts",
    code: imports("../adapters/git/repository.ts", "git"),
    rule: "no-restricted-imports",
    message: "handed to it as a port",
  },
  {
    name: "the engine reads the clock",
    file: "src/engine/c3.ts",
    code: "export const planted = Date.now();\n",
    rule: "no-restricted-properties",
    message: "Clock port",
  },
  {
    name: "an adapter calls the engine",
    file: "src/adapters/d1.ts",
    code: imports("../engine/loop.ts", "loop"),
    rule: "no-restricted-imports",
    message: "never calls the engine",
  },
  {
    name: "an adapter imports core's policy",
    file: "src/adapters/d2.ts",
    code: imports("../core/policy/plan.ts", "plan"),
    rule: "no-restricted-imports",
    message: "decides nothing",
  },
  {
    name: "an adapter imports the settings",
    file: "src/adapters/d3.ts",
    code: imports("../config/settings.ts", "settings"),
    rule: "no-restricted-imports",
    message: "takes its settings as an argument",
  },
  {
    name: "an adapter other than a log renders a report",
    file: "src/adapters/d7.ts",
    code: imports("../report/view.ts", "view"),
    rule: "no-restricted-imports",
    message: "only the log adapters",
  },
  {
    name: "a log adapter calls the engine",
    file: "src/adapters/terminal/d8-log.ts",
    code: imports("../../engine/loop.ts", "loop"),
    rule: "no-restricted-imports",
    message: "never calls the engine",
  },
  {
    name: "config imports an adapter",
    file: "src/config/e1.ts",
    code: imports("../adapters/git/repository.ts", "git"),
    rule: "no-restricted-imports",
    message: "makes values of strings",
  },
  {
    name: "the whole of zod is bundled",
    file: "src/config/e2.ts",
    code: imports("zod", "z"),
    rule: "no-restricted-imports",
    message: "zod/mini",
  },
  {
    name: "a module imports an entry",
    file: "src/adapters/d4.ts",
    code: imports("../cli.ts", "cli"),
    rule: "no-restricted-imports",
    message: "An entry wires adapters",
  },
  { name: "a module prints", file: "src/adapters/d5.ts", code: 'console.log("x");\n', rule: "no-console", message: "console" },
  {
    name: "a floating promise",
    file: "src/adapters/d6.ts",
    code: "async function work(): Promise<void> {\n  await Promise.resolve();\n}\n\nwork();\n",
    rule: "no-floating-promises",
    message: "",
  },
  {
    name: "a switch without a member of a union",
    file: "src/core/a11.ts",
    code: 'export function planted(kind: "a" | "b"): number {\n  switch (kind) {\n    case "a":\n      return 1;\n  }\n  return 2;\n}\n',
    rule: "switch-exhaustiveness-check",
    message: '"b"',
  },
  { name: "a default export", file: "src/core/a12.ts", code: "export default 1;\n", rule: "no-default-export", message: "" },
  {
    name: "a file name that is not kebab-case",
    file: "src/core/wrongName.ts",
    code: "export const planted = 1;\n",
    rule: "filename-case",
    message: "",
  },
  {
    name: "a function of more than 70 lines",
    file: "src/core/a13.ts",
    code: `export function planted(): number {\n  let sum = 0;\n${"  sum += 1;\n".repeat(70)}  return sum;\n}\n`,
    rule: "max-lines-per-function",
    message: "",
  },
  {
    name: "two modules that import each other",
    file: "src/core/a14.ts",
    code: 'import { other } from "./a15.ts";\n\nexport const planted: number = other;\n',
    rule: "no-cycle",
    message: "",
  },
  {
    name: "a mocked module",
    file: "test/f1.test.ts",
    code: 'import { vi } from "vitest";\n\nvi.mock("../src/cli.ts");\n',
    rule: "no-restricted-properties",
    message: "Hand a fake in through a port",
  },
  {
    name: "a focused test",
    file: "test/f2.test.ts",
    code: 'import { expect, it } from "vitest";\n\nit.only("x", () => {\n  expect(1).toBe(1);\n});\n',
    rule: "no-focused-tests",
    message: "",
  },
];

/** Code that looks like a violation but is allowed. */
const ALLOWED: Readonly<Record<string, string>> = {
  "src/core/ok1.ts": imports("./policy/plan.ts", "plan"),
  "src/core/ok8.ts": 'import * as z from "zod/mini";\n\nexport const planted = z.string();\n',
  "src/core/a15.ts": 'import { planted } from "./a14.ts";\n\nexport const other: number = planted;\n',
  "src/report/ok2.ts": imports("../core/policy/plan.ts", "plan"),
  "src/engine/ok3.ts":
    'import type { Port } from "../ports/host.ts";\nimport { plan } from "../core/policy/plan.ts";\n\nexport const planted = (port: Port): number => port.nowMs() + plan;\n',
  "src/adapters/ok4.ts":
    'import { readFileSync } from "node:fs";\nimport type { Plan } from "../core/policy/plan.ts";\nimport { text } from "../core/text/text.ts";\n\nexport const planted = (plan: Plan): unknown => [readFileSync, plan, text];\n',
  "src/adapters/ok5.ts":
    'import type { Settings } from "../config/settings.ts";\nimport { userError } from "../errors/user-error.ts";\n\nexport const planted = (settings: Settings): unknown => [settings, userError()];\n',
  "src/adapters/terminal/ok7-log.ts": imports("../../report/view.ts", "view"),
  "src/config/ok6.ts": 'import * as z from "zod/mini";\n\nexport const planted = z.string();\n',
  "src/main.ts":
    'import { git } from "./adapters/git/repository.ts";\nimport { loop } from "./engine/loop.ts";\n\nconsole.log(git, loop);\n',
};

type Finding = { readonly message: string; readonly code?: string; readonly filename: string };

describe("the lint rules", () => {
  let folder: string;
  let findings: readonly Finding[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "codex-self-iter-lint-"));
    const planted = Object.fromEntries(VIOLATIONS.map(({ file, code }) => [file, code]));
    for (const [file, code] of Object.entries({ ...SCAFFOLD, ...ALLOWED, ...planted })) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), code);
    }
    for (const file of [".oxlintrc.json", "tsconfig.json", "package.json"]) await copyFile(join(ROOT, file), join(folder, file));
    await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
    findings = await lint(folder);
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  for (const { name, file, rule, message } of VIOLATIONS) {
    it(`report: ${name}`, () => {
      const found = findings.filter((finding) => finding.filename === file);
      expect(found.map((finding) => finding.code)).toContainEqual(expect.stringContaining(`(${rule})`));
      expect(found.map((finding) => finding.message).join("\n")).toContain(message);
    });
  }

  it("accept every allowed import", () => {
    const cycle = "src/core/a15.ts";
    const files = [...Object.keys(SCAFFOLD), ...Object.keys(ALLOWED)].filter((file) => file !== cycle);
    expect(findings.filter((finding) => files.includes(finding.filename))).toEqual([]);
  });
});

async function lint(folder: string): Promise<readonly Finding[]> {
  const bin = join(ROOT, "node_modules/.bin/oxlint");
  // The folders are named because oxlint would enter the symlinked node_modules.
  const { stdout } = await run(bin, ["--type-aware", "--format", "json", "src", "test"], { cwd: folder, maxBuffer: 10_000_000 }).catch(
    (error: unknown) => error as { stdout: string },
  );
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly (Finding & { help?: string })[] };
  return diagnostics.map((finding) => ({ ...finding, message: `${finding.message} ${finding.help ?? ""}` }));
}
