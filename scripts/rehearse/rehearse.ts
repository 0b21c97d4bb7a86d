import { existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { findCodex } from "../../src/adapters/agents/codex/binary.ts";
import { demoScript } from "../../src/demo/demo-script.ts";
import { startScriptedModel } from "../../src/demo/scripted-model.ts";
import { type FakeGitHub, startFakeGitHub } from "../../test/fake-github/workflow/scheduler.ts";
import { ROOT } from "../build/bundle.ts";
import { checkLanded, describeLanded } from "./landed.ts";
import { ACTION_NAME, rehearsalFiles, WORKFLOW } from "./project.ts";
import { startTimeline } from "./timeline.ts";

const HELP = `npm run rehearse [-- options]

The action's main job, start to end, on this machine: a repository on a real git server, a stand-in for GitHub, a real cache,
the bundled action of this checkout, the real Codex CLI and a scripted model. One dispatch begins a chain that ends by itself.

  --keep             leave the folders of all runs behind, and say where
  --verbose          print the job logs
  --action-dir DIR   rehearse the action in this folder instead
  --comment-file F   write the Markdown of the progress comment to this file
`;

/** Not a key: the scripted model takes any. */
const KEY = "sk-rehearsal-not-a-real-key";
const MINUTES_MAX = 5;
const SIGNALS = ["SIGINT", "SIGTERM"] as const;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      keep: { type: "boolean", default: false },
      verbose: { type: "boolean", default: false },
      "action-dir": { type: "string", default: ROOT },
      "comment-file": { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const actionDir = resolve(values["action-dir"]);
  if (!existsSync(join(actionDir, "dist/main.js"))) {
    console.error(`There is no dist/main.js in ${actionDir}: npm run build`);
    return 1;
  }
  const codex = findCodex({ configured: join(ROOT, "node_modules/.bin/codex"), env: process.env });
  const model = await startScriptedModel(demoScript());
  try {
    const stand = await startFakeGitHub({
      files: rehearsalFiles(),
      actionDir,
      actionName: ACTION_NAME,
      secrets: { OPENAI_API_KEY: KEY },
      variables: { SCRIPTED_MODEL: model.responsesUrl, CODEX_BIN: codex },
      keep: values.keep,
    });
    try {
      const code = await rehearse(stand, values.verbose);
      const file = values["comment-file"];
      if (file !== undefined) writeFileSync(file, stand.github.comments.at(-1)?.body ?? "");
      return code;
    } finally {
      await stand.close();
      if (values.keep) console.log(`\nEverything is in ${stand.root}`);
    }
  } finally {
    await model.close();
  }
}

async function rehearse(stand: FakeGitHub, verbose: boolean): Promise<number> {
  const timeline = startTimeline(stand, (text) => console.log(text));
  const cancelAll = (): void => {
    // A run that is cancelled starts no other.
    for (const { id } of stand.runs) stand.cancel(id);
  };
  const timer = setTimeout(() => {
    console.log(`The chain has not ended within ${MINUTES_MAX} minutes: cancelled.`);
    cancelAll();
  }, MINUTES_MAX * 60_000);
  for (const signal of SIGNALS) process.once(signal, cancelAll);
  try {
    await stand.dispatch(WORKFLOW);
    await stand.idle();
  } finally {
    clearTimeout(timer);
    for (const signal of SIGNALS) process.removeListener(signal, cancelAll);
    await timeline.close();
  }
  for (const run of stand.runs)
    if (verbose || run.conclusion !== "success")
      console.log(`The log of run ${run.number}:\n${run.log.map((line) => `  > ${line}`).join("\n")}\n`);
  console.log(await describeLanded(stand, timeline.callsOf));
  const checks = await checkLanded(stand);
  console.log(`\n${checks.map(({ text, holds }) => `${holds ? "yes" : "NO "}  ${text}`).join("\n")}`);
  return checks.every(({ holds }) => holds) ? 0 : 1;
}

// Whoever reads the output may leave early; what was started is ended all the same.
process.stdout.on("error", () => {});
process.exitCode = await main();
