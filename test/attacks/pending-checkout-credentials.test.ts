import { describe } from "vitest";

import { handOver } from "../support/action-project.ts";
import { attack } from "./support.ts";

// Not stopped yet: the action says so in a warning and names the line to write, and does not take the credentials away.
describe.runIf(process.env["ATTACKS_PENDING"] === "1")("what actions/checkout has left behind", () => {
  for (const kind of ["config", "file"] as const) {
    attack("T11", `credentials in a ${kind === "config" ? "repository's configuration" : "file of their own"}, for a push of the agent's`, {
      agent: `echo work > work.txt; git push -q origin HEAD:refs/heads/mine 2> /dev/null\n${handOver('"s"', '"g"')}`,
      stand: { checkout: { persistCredentials: kind } },
      worked: async ({ stand }) => ({
        "a branch of the agent's own, on the server": (await stand.repository.findRef("refs/heads/mine")) !== null,
      }),
    });
  }
});
