import { readFileSync } from "node:fs";

import { describe } from "vitest";

import { attack, resultOf } from "./attack-fixture.ts";

const COMMANDS = readFileSync(new URL("agents/commands.mjs", import.meta.url), "utf8");

describe("the agent's output", () => {
  attack("T2", "contains workflow commands in every spelling on both streams", {
    files: { "agent.mjs": COMMANDS },
    agent: "exec node ./agent.mjs",
    isolation: ["auto", "none"],
    succeeded(result) {
      const { annotations, masks, outputs, rawLog, state } = resultOf(result);
      const isAnnotated = (text: string): boolean => annotations.some(({ message }) => message.includes(text));
      return {
        "an output of the step": outputs["pwned"] === "yes",
        "an output in brackets": outputs["pwned2"] === "yes",
        "an output with two lines": outputs["pwned3"] === "a\nb",
        "an output on standard error": outputs["pwned4"] === "yes",
        "state for the post step": state["pwned"] === "yes",
        "a masked word": masks.includes("precious"),
        "an error on a line of a file": annotations.some(({ properties }) => properties["file"] === "plan.md"),
        "a warning": isAnnotated("pwned warning"),
        "a notice": isAnnotated("pwned notice"),
        "a command in capitals after blanks": isAnnotated("pwned in capitals"),
        "an error in brackets in the middle of a line": isAnnotated("pwned in brackets"),
        "a command after a carriage return": isAnnotated("pwned after a return"),
        "an error on standard error": isAnnotated("pwned on the error stream"),
        "stop-commands": rawLog.split("\n").includes("::stop-commands::pwned"),
        // oxlint-disable-next-line no-control-regex -- Terminal control sequences.
        "terminal control sequences": /\u001b(?:\[2J|\]0;)/.test(rawLog),
      };
    },
  });
});
