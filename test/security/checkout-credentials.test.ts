import { describe } from "vitest";

import { handoffLine } from "../helpers/action-project.ts";
import { attack } from "./attack-fixture.ts";

describe("credentials left by actions/checkout", () => {
  for (const kind of ["config", "file"] as const) {
    attack("T11", `in ${kind === "config" ? "the git configuration" : "an included file"} let the agent push`, {
      agent: `echo work > work.txt; git push -q origin HEAD:refs/heads/mine 2> /dev/null\n${handoffLine('"s"', '"g"')}`,
      isolation: ["auto", "none"],
      github: { checkout: { persistCredentials: kind } },
      succeeded: async ({ github }) => ({
        "a branch of the agent on the server": (await github.repository.findRef("refs/heads/mine")) !== null,
      }),
    });
  }
});
