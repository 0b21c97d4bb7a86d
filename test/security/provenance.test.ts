import { describe } from "vitest";

import { handoffLine } from "../helpers/action-project.ts";
import { attack, type AttackCase, type AttackResult } from "./attack-fixture.ts";

const EVENTS = [
  "pull_request:",
  "  types: [opened]",
  "pull_request_target:",
  "issue_comment:",
  "  types: [created]",
  "workflow_run:",
  "  workflows: [CI]",
];

/** Leaves a trace for each event that it worked for; it is the agent's start that counts. */
const TRACE = `echo x > @OUTSIDE@/ran; ${handoffLine('"s"', '"g"')}`;
const ran = (what: string) => (result: AttackResult) => ({ [what]: result.hasCanary("ran") });

type Scene = Parameters<NonNullable<AttackCase["play"]>>[0];

const FOREIGN = {
  number: 1,
  head: { ref: "fix", repo: { full_name: "mallory/demo", fork: true } },
  base: { ref: "main", repo: { full_name: "octo/demo", fork: false } },
};

async function bring({ stand }: Scene, event: string, payload: Readonly<Record<string, unknown>>, actor = "mallory"): Promise<void> {
  const parent = await stand.repository.findRef("refs/heads/main");
  if ("pull_request" in payload) await stand.repository.commit({ ref: "refs/heads/fix", files: { "fix.txt": "x\n" }, parent });
  await stand.event(event, payload, { actor });
  await stand.idle();
}

/** Without isolation: the trace must be seen wherever it is left. */
const COMMON = { agent: TRACE, on: EVENTS, isolation: ["none"] } as const;

describe("runs that a stranger has caused", () => {
  attack("T29", "by a comment", {
    ...COMMON,
    async play(scene) {
      const issue = scene.stand.github.addIssue({ title: "Bug", author: "mallory" });
      await bring(scene, "issue_comment", {
        action: "created",
        issue: { number: issue },
        comment: { body: "/iterate", user: { login: "mallory" } },
      });
    },
    succeeded: ran("an agent at work for a stranger's words"),
  });

  attack("T29", "by a comment, and run once more by a maintainer", {
    ...COMMON,
    agent: `[ -e @OUTSIDE@/ran ] && echo x > @OUTSIDE@/again; echo DONE; ${TRACE}`,
    iterations: 2,
    async play(scene) {
      const { stand } = scene;
      const issue = stand.github.addIssue({ title: "Bug", author: "mallory" });
      await bring(scene, "issue_comment", {
        action: "created",
        issue: { number: issue },
        comment: { body: "/iterate", user: { login: "mallory" } },
      });
      stand.rerun(stand.runs[0]?.id ?? 0, { actor: "octo" });
      await stand.idle();
    },
    succeeded: (result) => ({ "an agent at work for a stranger's words, by a maintainer's click": result.hasCanary("again") }),
  });

  attack("T29", "by a pull request from a fork", {
    ...COMMON,
    play: (scene) => bring(scene, "pull_request", { action: "opened", pull_request: FOREIGN }),
    succeeded: ran("an agent at work on a stranger's code"),
  });

  attack("T29", "by a pull request from a fork, with this repository's secrets", {
    ...COMMON,
    play: (scene) => bring(scene, "pull_request_target", { action: "opened", pull_request: FOREIGN }),
    succeeded: ran("an agent at work, with secrets, for a stranger"),
  });

  attack("T29", "by a fork's workflow", {
    ...COMMON,
    play: (scene) =>
      bring(scene, "workflow_run", { action: "completed", workflow_run: { head_repository: { full_name: "mallory/demo" } } }),
    succeeded: ran("an agent at work after a stranger's run"),
  });
});
