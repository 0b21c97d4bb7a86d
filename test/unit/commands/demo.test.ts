import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { demo } from "../../../src/commands/demo.ts";
import { DEMO_FILES } from "../../../src/demo/project.ts";
import { removeFolder } from "../../helpers/scratch.ts";
import { capture, commandLine, createWorkspace } from "./command-fixture.ts";

type Call = {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly key: string;
  readonly home: string;
  readonly status: number;
};

/** Runs the demo with a program in place of this one: it asks the model for an answer, reports how it was called, and ends with `code`. */
async function runDemo(code: number, ...flags: readonly string[]) {
  const { path, write } = createWorkspace();
  const report = join(path, "call.json");
  const program = write(
    "program.mjs",
    `import { writeFileSync } from "node:fs";
     const args = process.argv.slice(2);
     const url = args[args.indexOf("--upstream-url") + 1];
     const { status } = await fetch(url, { method: "POST", body: "{}" });
     const { OPENAI_API_KEY: key, CODEX_HOME: home } = process.env;
     writeFileSync(${JSON.stringify(report)}, JSON.stringify({ args, cwd: process.cwd(), key, home, status }));
     process.exitCode = ${code};`,
  );
  const own = process.argv[1];
  process.argv[1] = program;
  let returned = -1;
  try {
    const printed = await capture(process.stdout, async () => {
      returned = await demo(commandLine("demo", ...flags));
    });
    const call = JSON.parse(readFileSync(report, "utf8")) as Call;
    onTestFinished(() => removeFolder(call.cwd));
    return { returned, printed, call };
  } finally {
    process.argv[1] = own ?? "";
  }
}

describe("demo", () => {
  it("runs this program on a committed scratch project, with a model on this machine and no settings of the user", async () => {
    const { call, printed, returned } = await runDemo(0);
    expect(returned).toBe(0);
    expect(dirname(call.cwd)).toBe(tmpdir());
    expect(call.args.slice(0, 5)).toEqual(["run", "--workspace", call.cwd, "--commit", "--upstream-url"]);
    expect(call.args[5]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//);
    expect(call.status).toBeLessThan(500);
    expect(call.home.startsWith(call.cwd)).toBe(true);
    expect(existsSync(call.home)).toBe(true);
    expect(call.key).toContain("not-a-real-key");

    const git = (...args: readonly string[]): string => execFileSync("git", args, { cwd: call.cwd, encoding: "utf8" });
    expect(git("status", "--porcelain", "--untracked-files=no")).toBe("");
    expect(git("ls-files").trim().split("\n").toSorted()).toEqual(Object.keys(DEMO_FILES).toSorted());
    // The project is kept, and the last lines say where it is.
    expect(printed).toContain(`cd ${call.cwd}`);
    expect(printed).toContain("A small text library with three bugs");
  });

  it("returns the exit code of a failed run, and says where the project is", async () => {
    const { call, printed, returned } = await runDemo(1);
    expect(returned).toBe(1);
    expect(printed).toContain(`The demo failed with exit code 1. The project is in ${call.cwd}`);
  });

  it("prints nothing of its own with --json", async () => {
    const { call, printed, returned } = await runDemo(0, "--json");
    expect([returned, printed]).toEqual([0, ""]);
    expect(call.args.at(-1)).toBe("--json");
  });
});
