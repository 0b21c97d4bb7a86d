import { DEMO_FILES } from "../../src/demo/project.ts";
import type { ServerProfile } from "../../test/fake-github/profile.ts";

export const WORKFLOW = "loop.yml";
export const ACTION_NAME = "org/codex-self-iter";

/** As a user would write it, but for the last two inputs: where the scripted model listens, and the Codex of this checkout. The model decides the price. */
const LOOP = `name: codex-self-iter
on:
  workflow_dispatch:
    inputs:
      goal: { description: What to do next, required: false, default: "" }
      from-run: { description: Filled in by the previous run, required: false }
  schedule:
    - cron: "17 */6 * * *"
concurrency:
  group: codex-self-iter-main
  queue: max
permissions:
  contents: write
  actions: write
  pull-requests: write
jobs:
  loop:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:
      - uses: actions/checkout@v6
        with:
          persist-credentials: false
      - id: loop
        uses: ${ACTION_NAME}@v1
        with:
          openai-api-key: \${{ secrets.OPENAI_API_KEY }}
          model: gpt-5.3-codex
          goal: \${{ inputs.goal }}
          iterations: 1
          max-iterations: 8
          verify-command: node --test
          verify-on: change
          upstream-url: \${{ vars.SCRIPTED_MODEL }}
          codex-bin: \${{ vars.CODEX_BIN }}
      - if: always()
        run: echo "\${{ steps.loop.outputs.stop-reason }} after iteration \${{ steps.loop.outputs.iteration }}"
`;

/** The demo's scratch project for a workflow that runs `npm ci`, which needs a lockfile. */
export function npmProjectFiles(): Readonly<Record<string, string>> {
  const { "codex-self-iter.toml": _settings, ...files } = DEMO_FILES;
  const lock = { name: "demo", lockfileVersion: 3, requires: true, packages: { "": { name: "demo" } } };
  return { ...files, "package-lock.json": `${JSON.stringify(lock, null, 2)}\n` };
}

/** The demo's scratch project, with a workflow in place of its settings file. */
export function rehearsalFiles({ hasQueue }: Pick<ServerProfile, "hasQueue">): Readonly<Record<string, string>> {
  const { "codex-self-iter.toml": _settings, ...files } = DEMO_FILES;
  return { ...files, [`.github/workflows/${WORKFLOW}`]: hasQueue ? LOOP : LOOP.replace(/^ +queue: max\n/m, "") };
}
