import { describe } from "vitest";

import { handoffLine } from "../helpers/action-project.ts";
import { attack } from "./attack-fixture.ts";

const ECHO = `printf '%s\\n' "$@" > arguments.txt\n${handoffLine('"s"', '"g"')}`;
const PLANT = '$(touch @OUTSIDE@/planted)`touch @OUTSIDE@/planted`"; touch @OUTSIDE@/planted; "';

describe("inputs that hold more than a value", () => {
  attack("T25", "a shell's words in the goal that somebody hands in", {
    agent: ECHO,
    isolation: ["none"],
    play: ({ project, outside }) => project.play({ goal: PLANT.replaceAll("@OUTSIDE@", outside) }),
    succeeded: ({ hasCanary }) => ({ "a command of the shell": hasCanary("planted") }),
  });

  attack("T25", "a shell's words in arguments for the agent", {
    agent: ECHO,
    isolation: ["none"],
    with: { "codex-args": "; touch @OUTSIDE@/planted; : " },
    succeeded: ({ hasCanary }) => ({ "a command of the shell": hasCanary("planted") }),
  });
});
