import { describe } from "vitest";

import { handoffLine } from "../helpers/action-project.ts";
import { attack } from "./attack-fixture.ts";

const ECHO = `printf '%s\\n' "$@" > arguments.txt\n${handoffLine('"s"', '"g"')}`;
const PLANT = '$(touch @OUTSIDE@/planted)`touch @OUTSIDE@/planted`"; touch @OUTSIDE@/planted; "';

describe("shell code in an input", () => {
  attack("T25", "in the goal", {
    agent: ECHO,
    isolation: ["none"],
    execute: ({ project, outside }) => project.runChain({ goal: PLANT.replaceAll("@OUTSIDE@", outside) }),
    succeeded: ({ hasCanary }) => ({ "a command that the shell ran": hasCanary("planted") }),
  });

  attack("T25", "in the agent's arguments", {
    agent: ECHO,
    isolation: ["none"],
    with: { "codex-args": "; touch @OUTSIDE@/planted; : " },
    succeeded: ({ hasCanary }) => ({ "a command that the shell ran": hasCanary("planted") }),
  });
});
