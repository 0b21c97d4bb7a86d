import { afterEach, describe, expect, it } from "vitest";

import { OUTPUTS } from "../../../src/config/outputs.ts";
import { type ActionProject, createActionProject } from "../../helpers/action-project.ts";
import type { FakeGitHubRun } from "../../fake-github/fake-github.ts";

let project: ActionProject;
afterEach(() => project.close());

/** Prints everything that a runner, a terminal or a reader may misinterpret, and writes to the runner's command files. */
const AGENT = String.raw`
import { appendFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
const commands = [
  "::set-output name=PWNED::y", "::save-state name=PWNED::y", "::set-env name=PWNED::y", "::add-path::/PWNED", "::add-mask::series",
  "::error::PWNED", "::warning title=x::PWNED", "::notice::PWNED", "::debug::PWNED", "::group::PWNED", "::endgroup::", "::echo::on",
  "::add-matcher::/PWNED.json", "::stop-commands::PWNED", "  ::error::PWNED", "\t::ERROR::PWNED", "##[error]PWNED", "##[set-env name=PWNED;]y",
  "text ##[group]PWNED", "##[add-mask]series",
];
const prefixes = ["", "\r", "text\r", "text\r\n", "\u2028", "\u2029", "\u0085", "\v", "\f", "\u001b[2J\u001b[H", "\u001b[31m", "\u001b]0;PWNED\u0007", "\u200b", "\ufeff", "\u0000", "\u009b1m"];
const text = prefixes.flatMap((prefix) => commands.map((command) => prefix + command)).join("\n");
if (process.argv[3] === "verify") {
  process.stdout.write(text + "\r::error::PWNED");
  process.stderr.write(text);
  process.exitCode = 1;
} else {
  for (const stream of [process.stdout, process.stderr]) stream.write(text + "\n" + "A".repeat(1 << 20) + "::error::PWNED\r::error::PWNED\n");
  for (const prefix of prefixes) await new Promise((settle) => process.stdout.write(commands.map((command) => prefix + command).join("\n") + "\n", () => setTimeout(settle, 110)));
  const folder = "../../_temp/_runner_file_commands/";
  for (const name of readdirSync(folder)) {
    if (name.startsWith("step_summary_")) appendFileSync(folder + name, "\n# PWNED\n");
    else if (name.startsWith("add_path_")) appendFileSync(folder + name, "/PWNED\n");
    else appendFileSync(folder + name, "PWNED=y\nLD_PRELOAD=/PWNED.so\nBASH_ENV=/PWNED.sh\nstatus=PWNED\nstage=done\ntarget<<E\n{}\nE\n");
  }
  mkdirSync("notes", { recursive: true });
  writeFileSync("notes/" + readdirSync("notes").length, "note");
  for (const name of ["\n::error::PWNED", "\r::error::PWNED", "##[error]PWNED", "a\u2028::error::PWNED"]) writeFileSync("notes/" + name, "x");
  const words = { summary: "did\n" + text.slice(0, 3000), next_goal: "go on\n" + text.slice(3000, 5000), next_focus: text.slice(0, 200) };
  console.log(JSON.stringify({ ...words, completed: false, stop: false, reason: text, evidence: text }));
}
`;

const WORKFLOW = `name: Loop
on:
  workflow_dispatch:
    inputs:
      goal: { required: false }
permissions: { contents: write, actions: write, pull-requests: write }
jobs:
  iterate:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v5
        with: { persist-credentials: false }
      - id: loop
        uses: org/codex-self-iter@v1
        with:
          agent-command-template: node ./agent.mjs {prompt_file}
          goal: \${{ inputs.goal }}
          max-iterations: "3"
          iterations: "2"
          verify-command: node ./agent.mjs x verify
          verify-on: change
          isolation: none
          backoff-base-sec: "0"
      - if: always()
        run: |
          env | grep -c PWNED || true
          echo "the status is \${{ steps.loop.outputs.status }}, $PATH" | grep -c PWNED || true
          echo after the loop
`;

/** The workflow commands that the action may use. */
const OUR_COMMAND =
  /^::(?:add-mask::\S+|group::[\d:]+Z Iteration \d+: [^\r]*|endgroup::|(?:notice|warning|error) title=codex-self-iter(?:%3A [\w-]+)?::[^\r]*)$/;

function expectUnharmed(run: FakeGitHubRun): void {
  const { result } = run;
  expect(run.conclusion).toBe("success");
  expect(Object.keys(result?.outputs ?? {}).filter((name) => !(name in OUTPUTS))).toEqual([]);
  expect(result?.outputs["status"]).toBe("success");
  expect(result?.env).toEqual({});
  expect(result?.path).toEqual([]);
  expect(Object.keys(result?.state ?? {}).toSorted()).toEqual(["comment", "records", "stage", "target"]);
  expect(result?.masks.filter((mask) => /series|PWNED/.test(mask))).toEqual([]);
  expect(result?.annotations.filter(({ properties }) => !/codex-self-iter/.test(properties["title"] ?? ""))).toEqual([]);
  expect(result?.summary).not.toMatch(/^# PWNED/m);
  const lines = (result?.rawLog ?? "").split(/[\n\r\u2028\u2029\u0085\v\f]/);
  expect(lines.filter((line) => /^\s*::/.test(line) && !OUR_COMMAND.test(line))).toEqual([]);
  expect(lines.filter((line) => line.includes("##["))).toEqual([]);
  // oxlint-disable-next-line no-control-regex -- The test proves that there is none.
  expect(result?.rawLog).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u2028\u2029\ufeff]/);
  expect(result?.rawLog.length).toBeLessThan(200_000);
  expect(run.log.slice(-3)).toEqual(["0", "0", "after the loop"]);
}

describe("the output of an agent", () => {
  it("is not interpreted by the runner, a terminal or later steps", async () => {
    project = await createActionProject({ workflow: WORKFLOW, files: { "agent.mjs": AGENT } });
    const runs = await project.runChain();
    expect(runs).toHaveLength(2);
    expect(await project.pushedIterations()).toEqual([1, 2, 3]);
    for (const run of runs) expectUnharmed(run);
    const [comment] = project.github.api.comments;
    expect(comment?.body.split("\n").filter((line) => /^(::|##\[|# )/.test(line.trim()))).toEqual([]);
    const messages = await project.github.repository.git("log", "--format=%B", "codex-self-iter/main");
    expect(messages).not.toMatch(/^\s*(::|##\[)/m);
  });

  it("cannot redirect the post step, even if the agent kills the main step", async () => {
    const agent = `for f in ../../_temp/_runner_file_commands/save_state_*; do
  printf 'target<<E\\n{"track":"main","branch":"codex-self-iter/main","base":"main","gitDir":"%s/evil","stateDir":"%s/evil","stateDirName":"evil"}\\nE\\n' "$PWD" "$PWD" >> "$f"
done
echo half > half.txt
kill -9 $PPID; sleep 300`;
    project = await createActionProject({ agent });
    const [run] = await project.runChain();
    expect(run?.conclusion).toBe("failure");
    expect(run?.log.join("\n")).toContain("refs/codex-self-iter/unfinished/main/1");
    const refs = await project.github.repository.git("for-each-ref", "--format=%(refname)");
    const expected = ["refs/codex-self-iter/state/main", "refs/codex-self-iter/unfinished/main/1", "refs/heads/main"];
    expect(refs.split("\n").toSorted()).toEqual(expected);
    expect(await project.github.repository.git("ls-tree", "--name-only", "refs/codex-self-iter/unfinished/main/1")).not.toContain("evil");
  });
});
