import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { CLI_FILE, createProject, type Project, testEnvironment } from "../../helpers/command-line.ts";
import { quote } from "../../helpers/shell-line.ts";

let project: Project;
afterEach(() => project.dispose());

const WORKFLOW = ".github/workflows/codex-self-iter.yml";
const FILES = { "package.json": '{ "scripts": { "test": "true" } }\n' };
const ENTER = "\r";
const CTRL_C = "\u0003";
const DOWN = "\u001b[B";

/** A question that has been drawn, and the keys that a person then presses. */
type Answer = readonly [question: RegExp, keys: string];

/** Runs the command on a terminal, and presses the keys when their question is there. */
async function onTerminal(
  args: readonly string[],
  answers: readonly Answer[],
  lang = "C",
): Promise<{ code: number | null; output: string }> {
  const inner = `stty cols 100 rows 40; exec ${[process.execPath, CLI_FILE, ...args].map(quote).join(" ")}`;
  const child = spawn("script", ["-qec", inner, "/dev/null"], {
    cwd: project.folder,
    env: { ...testEnvironment(project.outside), LANG: lang, TERM: "xterm-256color", SHELL: "/bin/sh" },
  });
  const open = [...answers];
  let output = "";
  let seen = 0;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    const [next] = open;
    if (next === undefined || !next[0].test(output.slice(seen))) return;
    seen = output.length;
    open.shift();
    child.stdin.write(next[1]);
  });
  const code = await new Promise<number | null>((settle, reject) => child.on("error", reject).on("close", settle));
  return { code, output };
}

const VERIFY = /Which command/;
const ITERATIONS = /How many iterations/;
const SCHEDULE = /How often/;

describe.runIf(existsSync("/usr/bin/script") && process.platform === "linux")("init on a terminal", () => {
  it("asks three questions with a default each", async () => {
    project = createProject(FILES);
    const { code, output } = await onTerminal(
      ["init"],
      [
        [VERIFY, ENTER],
        [ITERATIONS, `\u007f\u007f7${ENTER}`],
        [SCHEDULE, `${DOWN}${ENTER}`],
        [/Replace codex-self-iter\.toml/, ENTER],
      ],
    );
    expect(code).toBe(0);
    expect(output).toContain("npm install && npm test");
    expect(project.read(WORKFLOW)).toMatch(/cron: "37 \*\/6 \* \* \*"[^]*verify-command: "npm install && npm test"\n/);
    // The answer to a question about a file that exists is no, unless a person changes it.
    expect(output).toMatch(/\+max_iterations = 7\r\n[^]*codex-self-iter\.toml: kept as it is/);
  });

  it("draws no lines and symbols of Unicode where the locale is not UTF-8", async () => {
    project = createProject(FILES);
    const answers: readonly Answer[] = [[VERIFY, CTRL_C]];
    expect((await onTerminal(["init"], answers)).output).not.toMatch(/[│◆]/);
    expect((await onTerminal(["init"], answers, "C.UTF-8")).output).toMatch(/│[^]*◆/);
  });

  it.each([
    ["the first", [[VERIFY, CTRL_C]]],
    [
      "the last",
      [
        [VERIFY, ENTER],
        [ITERATIONS, ENTER],
        [SCHEDULE, ENTER],
        [/Replace/, CTRL_C],
      ],
    ],
  ] as readonly (readonly [string, readonly Answer[]])[])("writes nothing after Ctrl-C at %s question", async (_, answers) => {
    project = createProject(FILES);
    const { code, output } = await onTerminal(["init"], answers);
    expect(code).toBe(130);
    expect(output).toContain("Cancelled. Nothing was written.");
    expect(project.git("status", "--porcelain")).toBe("");
  });
});

describe("init without a terminal", () => {
  it("asks nothing, and says what it did", async () => {
    project = createProject(FILES);
    const result = await project.run(["init"]);
    expect(result).toMatchObject({ code: 0, stderr: "" });
    expect(result.stdout).toMatch(/plan\.md: kept as it is\n[^]*codex-self-iter\.yml: written\n/);
  });
});
