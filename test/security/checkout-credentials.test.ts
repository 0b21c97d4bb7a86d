import { describe } from "vitest";

import { handoffLine } from "../helpers/action-project.ts";
import { attack } from "./attack-fixture.ts";

describe("what actions/checkout has left behind", () => {
  for (const kind of ["config", "file"] as const) {
    attack("T11", `credentials in a ${kind === "config" ? "repository's configuration" : "file of their own"}, for a push of the agent's`, {
      agent: `echo work > work.txt; git push -q origin HEAD:refs/heads/mine 2> /dev/null\n${handoffLine('"s"', '"g"')}`,
      isolation: ["auto", "none"],
      stand: { checkout: { persistCredentials: kind } },
      succeeded: async ({ stand }) => ({
        "a branch of the agent's own, on the server": (await stand.repository.findRef("refs/heads/mine")) !== null,
      }),
    });
  }
});
