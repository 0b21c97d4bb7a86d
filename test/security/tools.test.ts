import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe } from "vitest";

import { attack } from "./attack-fixture.ts";

const readAgent = (name: string): string => readFileSync(new URL(`agents/${name}`, import.meta.url), "utf8");

/** Copies the action to a folder that the agent can change. The runner starts the post step from there. */
function copyAction(actionDir: string, outside: string): string {
  const copy = join(outside, "action");
  mkdirSync(join(outside, "bin"));
  for (const name of ["action.yml", "dist", "main.js", "post.js", "github.js"]) {
    if (existsSync(join(actionDir, name))) cpSync(join(actionDir, name), join(copy, name), { recursive: true });
  }
  // Makes Node load the files as ES modules.
  writeFileSync(join(copy, "package.json"), '{ "type": "module" }');
  return copy;
}

describe("programs that the action runs next", () => {
  const runner = { env: { PATH: `@OUTSIDE@/bin:${process.env["PATH"]}` } };

  attack("T8", "are replaced in a folder of the job's PATH", {
    agent: readAgent("tamper.sh"),
    copyAction: copyAction,
    github: runner,
    isolation: ["auto", "none"],
    succeeded: ({ hasCanary }) => ({ "a program of the agent": hasCanary("ran-from-path") }),
  });

  attack("T8", "are configured in the home folder", {
    agent: readAgent("tamper-home.sh"),
    isolation: ["auto", "none"],
    succeeded: ({ hasCanary }) => ({ "a program named in the git configuration": hasCanary("ran-from-home") }),
  });

  // Only with isolation: the runner itself starts the file of the post step.
  attack("T8", "are replaced in the action's own files", {
    agent: readAgent("tamper.sh"),
    copyAction: copyAction,
    succeeded: ({ hasCanary }) => ({ "the post step": hasCanary("ran-from-action") }),
  });

  attack("T8", "are replaced in an action that the workflow takes from the workspace", {
    agent: readAgent("tamper.sh").replaceAll("@OUTSIDE@/action/", "action/"),
    copyAction(actionDir, outside) {
      copyAction(actionDir, outside);
      return "action";
    },
    before: ["      - run: cp -R @OUTSIDE@/action action"],
    succeeded: ({ hasCanary }) => ({ "the post step": hasCanary("ran-from-action") }),
  });
});
