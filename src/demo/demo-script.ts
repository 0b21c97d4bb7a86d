import { DEMO_REPAIRS } from "./project.ts";
import { edit, run, say, type Script, type Step } from "./scripted-model.ts";

/** One repair in each iteration. In the second, the model says too early that it is done, and the loop refuses it. */
export function demoScript(): Script {
  return {
    countsTokens: true,
    turns: [
      [
        run("node --test"),
        edit("src/slugify.js", DEMO_REPAIRS.slugify),
        checkBox("slugify joins words"),
        run("node --test --test-name-pattern=slugify"),
        say({
          summary: "slugify now trims, drops punctuation and joins words with single dashes",
          next_goal: "Make truncate cut at the last space that fits, so that no word is cut in two",
          next_focus: "truncate",
          completed: false,
          stop: false,
          reason: "two tests still fail",
          evidence: "node --test: slugify passes",
        }),
      ],
      [
        edit("src/truncate.js", DEMO_REPAIRS.truncate),
        checkBox("truncate never cuts"),
        run("node --test --test-name-pattern=truncate"),
        say({
          summary: "truncate cuts at the last space that fits; everything is finished",
          next_goal: null,
          next_focus: null,
          completed: true,
          stop: false,
          reason: "the library works",
          evidence: "node --test: truncate passes",
        }),
      ],
      [
        run("node --test"),
        edit("src/count-words.js", DEMO_REPAIRS.countWords),
        checkBox("countWords counts"),
        run("node --test"),
        say({
          summary: "countWords counts an empty text as zero, and all tests pass",
          next_goal: null,
          next_focus: null,
          completed: true,
          stop: false,
          reason: "the plan is done",
          evidence: "node --test: 3 of 3 pass",
        }),
      ],
    ],
  };
}

function checkBox(text: string): Step {
  return run(`sed -i.bak 's/- \\[ \\] ${text}/- [x] ${text}/' plan.md && rm plan.md.bak`);
}
