import { afterEach, describe, expect, it } from "vitest";

import { type ActionProject, createActionProject, handoffLine } from "../../helpers/action-project.ts";

let project: ActionProject | null = null;

afterEach(async () => {
  await project?.close();
  project = null;
});

const TOKEN_NAME = "INPUT_GITHUB-TOKEN";

/** Counts the visible processes that have the action's token. */
const SCAN = `for f in /proc/[0-9]*/environ; do tr '\\0' '\\n' < $f; done 2>/dev/null | grep -c '^${TOKEN_NAME}=.' || true`;

const SPY = `mkdir -p notes; n=$(ls notes | wc -l)
{ ${SCAN}; } > notes/$n.txt
${handoffLine('"looked around"', "\"look around once more, at number '$n'\"")}`;

async function runChain(inputs: Readonly<Record<string, string>>) {
  project = await createActionProject({ agent: SPY, with: { "max-iterations": "1", isolation: "auto", ...inputs } });
  const [run] = await project.runChain();
  const { repository } = project.github;
  const sha = await repository.findRef("refs/heads/codex-self-iter/main");
  const found = sha === null ? null : (await repository.readFile(sha, "notes/0.txt")).trim();
  return { run, found };
}

describe("the agent's isolation", () => {
  it("hides the job's tokens, which the agent could read otherwise", async () => {
    const { found, run } = await runChain({ isolation: "none" });
    expect(run?.conclusion).toBe("success");
    expect(Number(found)).toBeGreaterThan(0);
    expect(run?.result?.summary).toContain("**Isolation:** none: the agent runs as the loop");
    await project?.close();
    const walled = await runChain({});
    expect(walled.run?.conclusion).toBe("success");
    expect(walled.found).toBe("0");
    expect(walled.run?.result?.summary).toMatch(/\*\*Isolation:\*\* (?:user|namespace): .*Not stopped: the network is the job/);
  });

  it("applies to the verify command, which runs the agent's code", async () => {
    const agent = `mkdir -p notes; echo 1 > notes/0.txt; echo '${SCAN.replaceAll("'", String.raw`'\''`)}' > check.sh; sed 's/- \\[ \\]/- [x]/' plan.md > p && mv p plan.md
${handoffLine('"done"', '"none"', "true")}`;
    project = await createActionProject({
      agent,
      with: { isolation: "auto", "verify-command": 'test "$(sh check.sh)" = 0', "max-iterations": "1" },
    });
    const [run] = await project.runChain();
    expect(run?.result?.outputs["stop-reason"]).toBe("completed");
  });
});
