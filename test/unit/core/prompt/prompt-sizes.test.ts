import { describe, expect, it } from "vitest";
import { buildGoalPrompt } from "../../../../src/core/prompt/prompts.ts";
import { sampleRecord } from "../../../helpers/samples.ts";
import { promptInput } from "../../fixtures/prompt-input.ts";

/** A plan whose first two thirds are finished. */
function planOf(items: number): string {
  const lines = Array.from(
    { length: items },
    (_, index) => `- [${index < (items * 2) / 3 ? "x" : " "}] item ${index + 1}: a sentence of the usual length`,
  );
  return `# Plan\n\n${lines.join("\n")}\n`;
}

function promptOf(items: number, resumed = false): string {
  const history = [1, 2, 3].map((iteration) =>
    sampleRecord({ iteration, summary: `Did item ${iteration}.`, next_goal: `Do item ${iteration + 1}` }),
  );
  return buildGoalPrompt({ ...promptInput(), plan: planOf(items), history, feedback: [], resumed });
}

function sizes(prompt: string): string {
  const parts = prompt
    .split(/^(?=## |# Iteration)/m)
    .map((part) => [part.split("\n")[0]?.replace(/^#+ /, "").slice(0, 40) ?? "", part.length] as const);
  const rows = parts.map(([title, chars], index) => `| ${index === 0 ? "(beginning)" : title} | ${chars} |`);
  return ["| section | characters |", "| --- | ---: |", ...rows, `| all | ${prompt.length} |`].join("\n");
}

describe("the goal prompt", () => {
  it.each([3, 30, 300])("of a plan of %i items is the golden, with the size of each section", async (items) => {
    const prompt = promptOf(items);
    await expect(`${sizes(prompt)}\n\n${prompt}`).toMatchFileSnapshot(`goldens/plan-of-${items}-items.md`);
  });

  it("of a resumed session has only what is new", async () => {
    const prompt = promptOf(300, true);
    await expect(`${sizes(prompt)}\n\n${prompt}`).toMatchFileSnapshot("goldens/resumed-session.md");
    expect(prompt.length).toBeLessThan(promptOf(3).length / 2);
  });

  it("grows by less than a tenth of the plan's finished items", () => {
    const finished = planOf(300)
      .split("\n")
      .filter((line) => line.includes("[x]"))
      .join("\n").length;
    const open = planOf(300).length - finished;
    expect(promptOf(300).length - promptOf(3).length).toBeLessThan(open + finished / 10);
  });

  it("begins with what the next iteration repeats: all but the goal and what follows it", () => {
    const [one, other] = [1, 2].map((iteration) =>
      buildGoalPrompt({ ...promptInput(), plan: planOf(30), iteration, goal: `goal ${iteration}` }),
    );
    const common = Array.from(one ?? "").findIndex((unit, at) => unit !== other?.[at]);
    expect(one?.slice(0, common)).toMatch(/## Plan[^]*# Iteration $/);
  });

  it("says nothing twice", () => {
    expect(promptOf(30).match(/Did item 3\./g)).toHaveLength(1);
    expect(promptOf(30).match(/Did item 2\./g)).toHaveLength(1);
  });
});
