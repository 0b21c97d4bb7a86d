// One iteration of an agent without protection: runs it, commits, pushes, comments and dispatches the next run.
import { execSync, spawn, spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

import { input, request } from "./github.js";

const STATE_DIR = ".self-iter";
const STATE_FILE = `${STATE_DIR}/state.json`;
const branch = input("branch");
const run = (command) => execSync(command, { stdio: "inherit" });

/** Writes the token into the remote URL if actions/checkout left no credentials. */
function useToken() {
  try {
    execSync("git config --get-regexp extraheader");
  } catch {
    const url = execSync("git remote get-url origin", { encoding: "utf8" }).trim();
    run(`git remote set-url origin ${url.replace("://", `://x-access-token:${process.env["INPUT_GITHUB-TOKEN"]}@`)}`);
  }
}

/** The input overrides the configuration file. */
function readMax() {
  const config = existsSync("codex-self-iter.toml") ? readFileSync("codex-self-iter.toml", "utf8") : "";
  return Number(input("max-iterations") || (/^max_iterations *= *(\d+)/m.exec(config)?.[1] ?? 25));
}

/** Runs the agent with the environment and the user of this process. */
function runAgent(command) {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ["inherit", "pipe", "inherit"] });
    let output = "";
    child.stdout.on("data", (data) => {
      output += data;
      process.stdout.write(data);
    });
    child.on("close", () => resolve(output));
  });
}

function readState() {
  return existsSync(STATE_FILE) ? JSON.parse(readFileSync(STATE_FILE, "utf8")) : { iteration: 0 };
}

function readHandoff(output) {
  const line = output.split("\n").findLast((one) => one.startsWith("{"));
  try {
    return JSON.parse(line ?? "{}");
  } catch {
    return {};
  }
}

/** The client keeps absolute paths and follows links, as tar -P does. */
async function withCache(use) {
  if (input("cache") !== "true") return;
  await use(await import("@actions/cache")).catch((error) => console.log(`The cache: ${error.message}`));
}

async function comment(output) {
  const [owner] = process.env.GITHUB_REPOSITORY.split("/");
  const [open] = await request("GET", `/pulls?head=${owner}:${branch}&state=open`);
  const pull = open ?? (await request("POST", "/pulls", { title: "Self-iteration", head: branch, base: process.env.GITHUB_REF_NAME }));
  const number = Number(input("issue-number")) || pull.number;
  const plan = existsSync("plan.md") ? readFileSync("plan.md", "utf8") : "";
  await request("POST", `/issues/${number}/comments`, { body: `${output}\n${plan}` });
}

mkdirSync(STATE_DIR, { recursive: true });
try {
  run(`git fetch -q origin ${branch} && git checkout -q -B work FETCH_HEAD`);
} catch {
  run("git checkout -q -B work");
}
await withCache((cache) => cache.restoreCache([STATE_DIR], "self-iter-", ["self-iter-"]));
const before = readState();
if (existsSync(".codex-stop") || before.iteration >= (before.max ?? readMax())) {
  console.log("Stopped.");
} else {
  console.log(`::save-state name=branch::${branch}`);
  const promptFile = `${STATE_DIR}/prompt.md`;
  writeFileSync(promptFile, `Goal: ${input("goal")}\nDo the next item of plan.md. Say ${input("completion-promise")} when all is done.\n`);
  run(`echo "Working on: ${input("goal")}"`);
  const command = input("agent-command-template").replace("{prompt_file}", promptFile).replace("{workspace}", process.cwd());
  const output = await runAgent(`${command} ${input("codex-args")}`);
  const handoff = readHandoff(output);
  const nextGoal = handoff.next_goal ?? "";
  const state = readState();
  const verification = spawnSync("sh", ["-c", input("verify-command")], { stdio: "inherit" });
  const completed = state.completed === true || (output.includes(input("completion-promise")) && verification.status === 0);

  writeFileSync(STATE_FILE, JSON.stringify({ ...state, iteration: state.iteration + 1, nextGoal }));
  run(`echo "Next: ${nextGoal}" >> "$GITHUB_STEP_SUMMARY"`);
  run("git config user.name baseline && git config user.email baseline@example.org && git add -A");
  run("git --no-pager diff --cached");
  run(`git commit -q --allow-empty -m '${(handoff.summary ?? "work").replaceAll("'", "")}'`);
  useToken();
  const push = `git push -q origin HEAD:refs/heads/${branch}`;
  run(`${push} || (git pull -q --no-rebase --no-edit origin ${branch} && ${push})`);
  await withCache((cache) => cache.saveCache([STATE_DIR], `self-iter-${process.env.GITHUB_RUN_ID}`));
  await comment(output);

  appendFileSync(
    process.env.GITHUB_OUTPUT,
    `completed=${completed}\nnext-goal<<E\n${nextGoal}\nE\nsummary<<E\n${handoff.summary ?? ""}\nE\n`,
  );
  if (!completed && !existsSync(".codex-stop") && state.iteration + 1 < (state.max ?? readMax())) {
    const workflow = process.env.GITHUB_WORKFLOW_REF.split("@")[0].split("/").at(-1);
    await request("POST", `/actions/workflows/${workflow}/dispatches`, { ref: process.env.GITHUB_REF, inputs: { goal: nextGoal } });
  }
}
console.log("::save-state name=done::true");
