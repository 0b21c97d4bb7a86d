import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe } from "vitest";

import { attack } from "./attack-fixture.ts";

const readAgent = (name: string): string => readFileSync(new URL(`agents/${name}`, import.meta.url), "utf8");

/** A copy that the agent may change: its own files are what runs in the post step. */
function copyAction(actionDir: string, outside: string): string {
  const copy = join(outside, "action");
  mkdirSync(join(outside, "bin"));
  for (const name of ["action.yml", "dist", "main.js", "post.js", "github.js"]) {
    if (existsSync(join(actionDir, name))) cpSync(join(actionDir, name), join(copy, name), { recursive: true });
  }
  // Its files are modules of JavaScript, which Node knows by this.
  writeFileSync(join(copy, "package.json"), '{ "type": "module" }');
  return copy;
}

describe("programs that are run next", () => {
  const machine = { env: { PATH: `@OUTSIDE@/bin:${process.env["PATH"]}` } };

  attack("T8", "in a folder of the job's PATH", {
    agent: readAgent("tamper.sh"),
    copyAction: copyAction,
    stand: machine,
    isolation: ["auto", "none"],
    succeeded: ({ hasCanary }) => ({ "a program of the agent's": hasCanary("ran-from-path") }),
  });

  attack("T8", "in the home folder", {
    agent: readAgent("tamper-home.sh"),
    isolation: ["auto", "none"],
    succeeded: ({ hasCanary }) => ({ "what its git configuration names": hasCanary("ran-from-home") }),
  });

  // Without walls nothing stops this: the runner itself starts the post step's file.
  attack("T8", "in the action's own files", {
    agent: readAgent("tamper.sh"),
    copyAction: copyAction,
    succeeded: ({ hasCanary }) => ({ "the post step": hasCanary("ran-from-action") }),
  });
});
