import { existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { findCodex } from "../../src/adapters/agents/codex/binary.ts";
import { demoScript } from "../../src/demo/demo-script.ts";
import { startScriptedModel } from "../../src/demo/scripted-model.ts";
import { type FakeGitHub, startFakeGitHub } from "../../test/fake-github/fake-github.ts";
import { PROFILES } from "../../test/fake-github/profile.ts";
import { ROOT } from "../build/bundle.ts";
import { rehearseOnAct } from "./act/rehearse-act.ts";
import { rehearseOnGitea } from "./gitea/rehearse-gitea.ts";
import { type Check, checkResult, describeResult } from "./result.ts";
import { ACTION_NAME, rehearsalFiles, WORKFLOW } from "./project.ts";
import { startTimeline } from "./timeline.ts";

const HELP = `npm run rehearse [-- options]

The action's main job, start to end, on this machine: a real git server, a fake GitHub, a real cache, the bundled
action of this checkout, and the real Codex CLI with a scripted model. One dispatch starts a chain that ends by itself.

  --keep             keep the folders of all runs, and print where they are
  --verbose          print the job logs
  --action-dir DIR   use the action in this folder
  --reports-dir DIR  write the Markdown of the reports to this folder: running.md and done.md (the comment), summary.md
  --profile ghes     the server is like a GitHub Enterprise Server: see docs/ghes.md
  --engine act       run the workflows of the README and the examples on nektos/act, from PATH or ACT_BIN
  --engine gitea     run the README's workflow on Gitea and its runner, from GITEA_BIN and GITEA_RUNNER_BIN
`;

/** The scripted model accepts any key. */
const KEY = "sk-rehearsal-not-a-real-key";
const MINUTES_MAX = 5;
const POLL_INTERVAL_MS = 100;
const SIGNALS = ["SIGINT", "SIGTERM"] as const;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      keep: { type: "boolean", default: false },
      verbose: { type: "boolean", default: false },
      "action-dir": { type: "string", default: ROOT },
      "reports-dir": { type: "string" },
      engine: { type: "string", default: "own" },
      profile: { type: "string", default: "github" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const actionDir = resolve(values["action-dir"]);
  if (!existsSync(join(actionDir, "dist/main.js"))) {
    console.error(`${actionDir} has no dist/main.js. Run: npm run build`);
    return 1;
  }
  if (values.engine === "act" || values.engine === "gitea") return await rehearseEngine(values.engine, actionDir);
  if (values.engine !== "own") {
    console.error(`There is no engine ${values.engine}: write --engine act or --engine gitea, or leave it out.`);
    return 1;
  }
  const profile = PROFILES.get(values.profile);
  if (profile === undefined) {
    console.error(`There is no profile ${values.profile}: write --profile ghes, or leave it out.`);
    return 1;
  }
  const codex = findCodex(join(ROOT, "node_modules/.bin/codex"), process.env);
  const model = await startScriptedModel(demoScript());
  try {
    const fakeGitHub = await startFakeGitHub({
      files: rehearsalFiles(profile),
      profile,
      actionDir,
      actionName: ACTION_NAME,
      secrets: { OPENAI_API_KEY: KEY },
      variables: { SCRIPTED_MODEL: model.responsesUrl, CODEX_BIN: codex },
      keep: values.keep,
    });
    try {
      const folder = values["reports-dir"];
      if (folder === undefined) return await rehearse(fakeGitHub, values.verbose);
      const running = keepRunningComment(fakeGitHub);
      const code = await rehearse(fakeGitHub, values.verbose);
      writeFileSync(join(folder, "running.md"), running());
      writeFileSync(join(folder, "done.md"), fakeGitHub.api.comments.at(-1)?.body ?? "");
      writeFileSync(join(folder, "summary.md"), fakeGitHub.runs.at(-1)?.result?.summary ?? "");
      return code;
    } finally {
      await fakeGitHub.close();
      if (values.keep) console.log(`\nEverything is in ${fakeGitHub.root}`);
    }
  } finally {
    await model.close();
  }
}

/** Returns the comment as it was when the last iteration was running. */
function keepRunningComment(fakeGitHub: FakeGitHub): () => string {
  let kept = "";
  const timer = setInterval(() => {
    const body = fakeGitHub.api.comments.at(-1)?.body ?? "";
    if (body.includes(" is running")) kept = body;
  }, POLL_INTERVAL_MS);
  return () => {
    clearInterval(timer);
    return kept;
  };
}

async function rehearse(fakeGitHub: FakeGitHub, verbose: boolean): Promise<number> {
  const timeline = startTimeline(fakeGitHub, (text) => console.log(text));
  const cancelAll = (): void => {
    // A cancelled run dispatches no other.
    for (const { id } of fakeGitHub.runs) fakeGitHub.cancel(id);
  };
  const timer = setTimeout(() => {
    console.log(`The chain did not end within ${MINUTES_MAX} minutes; it was cancelled.`);
    cancelAll();
  }, MINUTES_MAX * 60_000);
  for (const signal of SIGNALS) process.once(signal, cancelAll);
  try {
    await fakeGitHub.dispatch(WORKFLOW);
    await fakeGitHub.idle();
  } finally {
    clearTimeout(timer);
    for (const signal of SIGNALS) process.removeListener(signal, cancelAll);
    await timeline.close();
  }
  for (const run of fakeGitHub.runs)
    if (verbose || run.conclusion !== "success")
      console.log(`The log of run ${run.number}:\n${run.log.map((line) => `  > ${line}`).join("\n")}\n`);
  console.log(await describeResult(fakeGitHub, timeline.callsOf));
  return printChecks(await checkResult(fakeGitHub, { isVerified: "always" }));
}

async function rehearseEngine(engine: "act" | "gitea", actionDir: string): Promise<number> {
  const rehearseOn = engine === "act" ? rehearseOnAct : rehearseOnGitea;
  const checks = await rehearseOn(actionDir, (text) => console.log(text));
  return typeof checks === "number" ? checks : printChecks(checks);
}

function printChecks(checks: readonly Check[]): number {
  console.log(`\n${checks.map(({ text, holds }) => `${holds ? "yes" : "NO "}  ${text}`).join("\n")}`);
  return checks.every(({ holds }) => holds) ? 0 : 1;
}

// A reader such as `head` may close the pipe early; the rehearsal must still clean up.
process.stdout.on("error", () => {});
process.exitCode = await main();
