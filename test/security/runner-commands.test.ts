import { readFileSync } from "node:fs";

import { describe } from "vitest";

import { attack, resultOf } from "./attack-fixture.ts";

const COMMANDS = readFileSync(new URL("agents/commands.mjs", import.meta.url), "utf8");

describe("what an agent prints", () => {
  attack("T2", "workflow commands in every spelling, on both streams", {
    files: { "agent.mjs": COMMANDS },
    agent: "exec node ./agent.mjs",
    isolation: ["auto", "none"],
    succeeded(result) {
      const { annotations, masks, outputs, rawLog, state } = resultOf(result);
      const says = (what: string): boolean => annotations.some(({ message }) => message.includes(what));
      return {
        "an output of the step": outputs["pwned"] === "yes",
        "an output, in brackets": outputs["pwned2"] === "yes",
        "an output of two lines": outputs["pwned3"] === "a\nb",
        "an output, on the error stream": outputs["pwned4"] === "yes",
        "state for the post step": state["pwned"] === "yes",
        "a word that is masked from then on": masks.includes("precious"),
        "an error at a line of the code": annotations.some(({ properties }) => properties["file"] === "plan.md"),
        "a warning": says("pwned warning"),
        "a notice": says("pwned notice"),
        "a command in capitals, behind blanks": says("pwned in capitals"),
        "an error in brackets, in the middle of a line": says("pwned in brackets"),
        "a command behind a carriage return": says("pwned after a return"),
        "an error on the error stream": says("pwned on the error stream"),
        "an end to all commands": rawLog.split("\n").includes("::stop-commands::pwned"),
        // oxlint-disable-next-line no-control-regex -- What a terminal obeys.
        "orders to a terminal": /\u001b(?:\[2J|\]0;)/.test(rawLog),
      };
    },
  });
});
