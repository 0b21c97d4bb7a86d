import { describe, expect, it } from "vitest";
import { splitWords } from "../../../src/config/shell-words.ts";
import { ERROR_CATALOG } from "../../../src/errors/catalog.ts";
import type { UserErrorText } from "../../../src/errors/catalog-row.ts";
import { UserError, userError } from "../../../src/errors/user-error.ts";

const SAMPLES: Readonly<Record<string, unknown>> = {
  file: "/my repo/plan.md",
  place: "/my repo/.codex-self-iter",
  workspace: "/my repo",
  remote: "origin",
  track: "api",
  iteration: 4,
  path: "/my repo/it's",
  stateDir: "/my repo/.codex-self-iter",
  target: "/etc",
  host: "other",
  shell: "csh",
  shells: "bash|zsh|fish",
  schedule: "hourly",
  touched: "2026-01-02T03:04:05.000Z",
  pid: 42,
  sizeBytes: 2_000_000,
  limitBytes: 1_048_576,
  problem: "you may not read it",
  remedy: "Write: max_iterations = 25",
  command: "status",
  line: 3,
  column: 5,
  text: "max_iterations =",
  key: "max_iteration",
  nearest: "max_iterations",
  others: "",
  flag: "--goal",
  found: 'the text "many"',
  expected: "a whole number from 0 to 9",
  example: "max_iterations = 25",
  template: "my-agent",
  content: "the workspace",
  argument: "now",
  commands: "run, resume",
  configured: "/opt/codex",
  output: "bwrap: No permissions",
  binary: "/usr/local/bin/codex",
  home: "/home/user/.codex",
  lock: "/my repo/it's",
  reason: "set sandbox instead",
  program: "my-agent",
  asPath: false,
  saved: "",
  fix: "Run: iconv -f UTF-16 -t UTF-8 plan.md",
  variable: "GITHUB_REF",
  ref: "refs/tags/v1",
  base: "main",
  branch: "codex-self-iter/main",
  name: "state",
  repository: "octo/demo",
  server: "https://ghes.example",
  choice: "auto",
  tried: "namespace (namespaces made without root): Operation not permitted",
  version: "0.169.0",
  folder: "/my repo",
  freeBytes: 150_000_000,
  freeBytesMin: 200_000_000,
};

const rendered = Object.entries(ERROR_CATALOG).map(([code, row]) => ({
  code,
  ...(row.text as (context: unknown) => UserErrorText)(SAMPLES),
}));

describe("the error catalog", () => {
  it.each(rendered)("$code fills every placeholder of its message and remedy", ({ message, remedy }) => {
    for (const text of [message, remedy]) {
      expect(text).toMatch(/^\S.*\S$/);
      expect(text).not.toMatch(/undefined|\[object|null|NaN|\n|\s{2}/);
    }
    expect(remedy).not.toBe(message);
  });

  it("quotes the path in a command to paste", () => {
    const commands = rendered.flatMap(
      ({ remedy }) => /(?:git init|rm|chmod u\+r|safe\.directory|git clone) (?<word>'.*)$/.exec(remedy)?.groups?.["word"] ?? [],
    );
    expect(commands.length).toBeGreaterThan(4);
    for (const command of commands) {
      const reading = splitWords(command);
      expect(reading.ok && ["/my repo/it's", "/my repo/plan.md"].includes(reading.words[0] ?? "")).toBe(true);
    }
  });

  it("separates usage errors from failures of the machine, which decides the exit code", () => {
    expect(userError("PLAN_MISSING", { file: "plan.md" })).toBeInstanceOf(UserError);
    expect(userError("PLAN_MISSING", { file: "plan.md" }).kind).toBe("usage");
    expect(userError("STATE_DIR_FULL", { path: "/d" }).kind).toBe("machine");
  });
});
