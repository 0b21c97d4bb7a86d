import { describe, expect, it } from "vitest";
import { detectVerifyCommand, type FolderFiles } from "../../../src/init/detect.ts";

const NODE = '{ "scripts": { "test": "vitest run" } }';

const CASES: readonly (readonly [string, FolderFiles, string | null])[] = [
  ["npm with a lockfile", { "package.json": NODE, "package-lock.json": "{}" }, "npm ci && npm test"],
  ["npm with a shrinkwrap", { "package.json": NODE, "npm-shrinkwrap.json": "{}" }, "npm ci && npm test"],
  ["npm without a lockfile", { "package.json": NODE }, "npm install && npm test"],
  ["pnpm", { "package.json": NODE, "pnpm-lock.yaml": "" }, "corepack pnpm install --frozen-lockfile && corepack pnpm test"],
  ["yarn", { "package.json": NODE, "yarn.lock": "" }, "corepack yarn install --immutable && corepack yarn test"],
  ["bun", { "package.json": NODE, "bun.lockb": "" }, "npx --yes bun install --frozen-lockfile && npx --yes bun run test"],
  ["a byte order mark and Windows line ends", { "package.json": `\uFEFF${NODE.replaceAll("{ ", "{\r\n")}` }, "npm install && npm test"],
  ["the placeholder of npm init", { "package.json": '{"scripts":{"test":"echo \\"Error: no test specified\\" && exit 1"}}' }, null],
  ["no script", { "package.json": "{}" }, null],
  ["a broken package.json", { "package.json": "{" }, null],
  ["a package.json that is no object", { "package.json": "null" }, null],
  ["uv", { "pyproject.toml": "", "uv.lock": "" }, "pipx run uv run pytest"],
  ["poetry", { "pyproject.toml": "", "poetry.lock": "" }, "pipx run poetry install && pipx run poetry run pytest"],
  ["pip", { "pyproject.toml": "" }, "python3 -m venv .venv && .venv/bin/pip install --editable . pytest && .venv/bin/pytest"],
  [
    "pip with an extra",
    { "pyproject.toml": "[project.optional-dependencies]\r\ndev = ['x']\r\ntest = ['y']\r\n" },
    "python3 -m venv .venv && .venv/bin/pip install --editable '.[test]' pytest && .venv/bin/pytest",
  ],
  ["cargo with a lockfile", { "Cargo.toml": "", "Cargo.lock": "" }, "cargo test --locked"],
  ["cargo", { "Cargo.toml": "" }, "cargo test"],
  ["go", { "go.mod": "" }, "go test ./..."],
  ["make test", { Makefile: "all:\n\techo\n\ntest: all\r\n\tgo test\n" }, "make test"],
  ["make check", { Makefile: "check:\n\techo\n" }, "make check"],
  ["a variable in a Makefile", { Makefile: "test := 1\ntest:= 1\n" }, null],
  ["nothing", {}, null],
];

describe("detectVerifyCommand", () => {
  it.each(CASES)("finds the command of %s", (_, files, expected) => {
    expect(detectVerifyCommand(files)?.inCheckout ?? null).toBe(expected);
  });

  it("prefers package.json, and finds another file if that has no test", () => {
    expect(detectVerifyCommand({ "package.json": NODE, "go.mod": "" })?.file).toBe("package.json");
    expect(detectVerifyCommand({ "package.json": "{}", "go.mod": "" })?.file).toBe("go.mod");
  });

  it("installs nothing in the workspace", () => {
    expect(detectVerifyCommand({ "package.json": NODE, "package-lock.json": "" })?.inWorkspace).toBe("npm test");
  });
});
