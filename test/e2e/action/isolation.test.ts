import { afterEach, describe, expect, it } from "vitest";

import { type ActionProject, createActionProject, handoffLine } from "../../helpers/action-project.ts";

let project: ActionProject | null = null;

afterEach(async () => {
  await project?.close();
  project = null;
});

const TOKEN_NAME = "INPUT_GITHUB-TOKEN";

/** Looks through every process that it can see for the action's token, and tells only how many there were. */
const SCAN = `for f in /proc/[0-9]*/environ; do tr '\\0' '\\n' < $f; done 2>/dev/null | grep -c '^${TOKEN_NAME}=.' || true`;

const SPY = `mkdir -p notes; n=$(ls notes | wc -l)
{ ${SCAN}; } > notes/$n.txt
${handoffLine('"looked around"', "\"look around once more, at number '$n'\"")}`;

async function play(inputs: Readonly<Record<string, string>>) {
  project = await createActionProject({ agent: SPY, with: { "max-iterations": "1", isolation: "auto", ...inputs } });
  const [run] = await project.play();
  const { repository } = project.github;
  const sha = await repository.findRef("refs/heads/codex-self-iter/main");
  const found = sha === null ? null : (await repository.readFile(sha, "notes/0.txt")).trim();
  return { run, found };
}

describe("the walls around the agent", () => {
  it("keep the job's tokens from an agent that could read them without", async () => {
    const { found, run } = await play({ isolation: "none" });
    expect(run?.conclusion).toBe("success");
    expect(Number(found)).toBeGreaterThan(0);
    expect(run?.result?.summary).toContain("**Isolation:** none: the agent runs as the loop");
    await project?.close();
    const walled = await play({});
    expect(walled.run?.conclusion).toBe("success");
    expect(walled.found).toBe("0");
    expect(walled.run?.result?.summary).toMatch(/\*\*Isolation:\*\* (?:user|namespace): .*Not stopped: the network is the job/);
  });

  it("stand around the verify command, which runs what the agent has written", async () => {
    const agent = `mkdir -p notes; echo 1 > notes/0.txt; echo '${SCAN.replaceAll("'", String.raw`'\''`)}' > check.sh; sed 's/- \\[ \\]/- [x]/' plan.md > p && mv p plan.md
${handoffLine('"done"', '"none"', "true")}`;
    project = await createActionProject({
      agent,
      with: { isolation: "auto", "verify-command": 'test "$(sh check.sh)" = 0', "max-iterations": "1" },
    });
    const [run] = await project.play();
    expect(run?.result?.outputs["stop-reason"]).toBe("completed");
  });
});
