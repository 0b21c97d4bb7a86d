import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { CommandLine } from "../config/command-line.ts";
import { DEMO_FILES } from "../demo/project.ts";
import { demoScript } from "../demo/demo-script.ts";
import { startScriptedModel } from "../demo/scripted-model.ts";
import { print } from "./output.ts";

/** Not a key: the scripted model takes any, and shows that it came by the proxy and not by an environment. */
const DEMO_KEY = "sk-demo-not-a-real-key";

/**
 * `demo`: the whole product on a scratch project, with the real Codex CLI and a scripted model on this machine instead of a
 * provider. It starts this same program as a user would, and leaves the project behind to look at.
 */
export async function demo(line: CommandLine): Promise<number> {
  const folder = makeProject();
  const model = await startScriptedModel(demoScript());
  try {
    if (!line.json) print(intro(folder));
    const code = await runLoopIn(folder, ["--upstream-url", model.responsesUrl, ...(line.json ? ["--json"] : [])]);
    if (!line.json)
      print(code === 0 ? ending(folder) : `\nThe demo did not get to its end (exit code ${code}). The project is in ${folder}\n`);
    return code;
  } finally {
    await model.close();
  }
}

function makeProject(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "codex-self-iter-demo-")));
  for (const [path, text] of Object.entries(DEMO_FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const git = (...args: readonly string[]): void => void execFileSync("git", [...IDENTITY, ...args], { cwd: folder, stdio: "ignore" });
  git("init", "--initial-branch", "main");
  git("add", "--all");
  git("commit", "--message", "A small text library with three faults");
  return folder;
}

const IDENTITY = [
  "-c",
  "user.name=codex-self-iter",
  "-c",
  "user.email=demo@codex-self-iter.invalid",
  "-c",
  "commit.gpgSign=false",
] as const;

function runLoopIn(folder: string, args: readonly string[]): Promise<number> {
  const program = process.argv[1] ?? "";
  // A CODEX_HOME of its own: the demo neither reads nor writes the user's settings and sessions.
  const home = join(folder, ".codex-self-iter", "codex-home");
  mkdirSync(home, { recursive: true });
  const env = { ...process.env, OPENAI_API_KEY: DEMO_KEY, CODEX_HOME: home };
  const child = spawn(process.execPath, [program, "run", "--workspace", folder, "--commit", ...args], {
    cwd: folder,
    env,
    stdio: ["ignore", "inherit", "inherit"],
  });
  return new Promise((settle, fail) => {
    child.on("error", fail);
    child.on("close", (code) => settle(code ?? 1));
  });
}

function intro(folder: string): string {
  return `A scratch project with three faults, three failing tests and a plan: ${folder}
The real Codex CLI works on it against a scripted model on this machine; no key, no account.

`;
}

function ending(folder: string): string {
  const log = execFileSync("git", ["log", "--format=  %h %s", "--reverse"], { cwd: folder, encoding: "utf8" });
  return `
What happened: three iterations, each tested and committed. The claim of the second was refused, because a box of the plan was open.

${log}
Where to look:
  cd ${folder}
  git log --stat                          the commits, with the iteration in their trailers
  cat plan.md                             the plan, ticked
  cat .codex-self-iter/status.json        where the loop stands
  cat .codex-self-iter/logs/iterations.jsonl
  ls .codex-self-iter/prompts             what the agent was told, iteration by iteration

On a repository of your own: codex-self-iter run --commit --verify-command "npm test"
`;
}
