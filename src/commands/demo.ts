import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { makeTemporaryFolder } from "../adapters/process/environment.ts";
import type { CommandLine } from "../config/command-line.ts";
import { DEMO_FILES } from "../demo/project.ts";
import { demoScript } from "../demo/demo-script.ts";
import { startScriptedModel } from "../demo/scripted-model.ts";
import { print } from "./output.ts";

/** The scripted model accepts any key; it checks that the key comes from the proxy and not from the environment. */
const DEMO_KEY = "sk-demo-not-a-real-key";

/** Lets git commit on a machine without a configured identity. */
const IDENTITY = ["-c", "user.name=codex-self-iter", "-c", "user.email=demo@codex-self-iter.invalid", "-c", "commit.gpgSign=false"];

/** `demo`: runs this program on a new scratch project, with the real Codex CLI and a scripted model on this machine. Keeps the project. */
export async function demo(line: CommandLine): Promise<number> {
  const folder = createProject();
  const model = await startScriptedModel(demoScript());
  try {
    if (!line.json) print(intro(folder));
    const code = await runLoopIn(folder, ["--upstream-url", model.responsesUrl, ...(line.json ? ["--json"] : [])]);
    if (!line.json) print(code === 0 ? summary(folder) : `\nThe demo failed with exit code ${code}. The project is in ${folder}\n`);
    return code;
  } finally {
    await model.close();
  }
}

function createProject(): string {
  const folder = realpathSync(makeTemporaryFolder(tmpdir(), "codex-self-iter-demo-"));
  for (const [path, text] of Object.entries(DEMO_FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const git = (...args: readonly string[]): void => void execFileSync("git", [...IDENTITY, ...args], { cwd: folder, stdio: "ignore" });
  git("init", "--initial-branch", "main");
  git("add", "--all");
  git("commit", "--message", "A small text library with three bugs");
  return folder;
}

function runLoopIn(folder: string, args: readonly string[]): Promise<number> {
  const program = process.argv[1] ?? "";
  // The demo must not read or change the user's Codex settings and sessions.
  const home = join(folder, ".codex-self-iter", "codex-home");
  mkdirSync(home, { recursive: true });
  const env = { ...process.env, OPENAI_API_KEY: DEMO_KEY, CODEX_HOME: home };
  const child = spawn(process.execPath, [program, "run", "--workspace", folder, "--commit", ...args], {
    cwd: folder,
    env,
    // The keys of the live view work in the demo, too.
    stdio: "inherit",
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}

function intro(folder: string): string {
  return `A scratch project with three bugs, three failing tests and a plan: ${folder}
The real Codex CLI works on it with a scripted model on this machine. No key and no account are needed.

`;
}

function summary(folder: string): string {
  const log = execFileSync("git", ["log", "--format=  %h %s", "--reverse"], { cwd: folder, encoding: "utf8" });
  return `
What happened: three iterations, each tested and committed. After the second one the agent said that it was done; this was refused
because the plan still had an open box.

${log}
Where to look:
  cd ${folder}
  git log --stat                          the commits, with the iteration in their trailers
  cat plan.md                             the plan with its ticked boxes
  cat .codex-self-iter/status.json        the state of the loop
  cat .codex-self-iter/logs/iterations.jsonl
  ls .codex-self-iter/prompts             the prompts, one file per turn

To use it on your own repository, run: codex-self-iter run --commit --verify-command "npm test"
`;
}
