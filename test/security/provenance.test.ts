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
  "deployment:",
];

/** Leaves a canary as soon as the agent starts. */
const TRACE = `echo x > @OUTSIDE@/ran; ${handoffLine('"s"', '"g"')}`;
const ran = (name: string) => (result: AttackResult) => ({ [name]: result.hasCanary("ran") });

type AttackTarget = Parameters<NonNullable<AttackCase["execute"]>>[0];

const FORK_PULL_REQUEST = {
  number: 1,
  head: { ref: "fix", repo: { full_name: "mallory/demo", fork: true } },
  base: { ref: "main", repo: { full_name: "octo/demo", fork: false } },
};

/** A pull request of a branch of this repository. */
const BOT_PULL_REQUEST = {
  ...FORK_PULL_REQUEST,
  user: { login: "dependabot[bot]", type: "Bot" },
  head: { ref: "fix", repo: { full_name: "octo/demo", fork: false } },
};

/** The payload of a workflow_run after a run that mallory's event started, rerun by a maintainer. */
const after = (event: string) => ({
  action: "completed",
  workflow_run: {
    event,
    head_repository: { full_name: "octo/demo" },
    actor: { login: "mallory", type: "User" },
    triggering_actor: { login: "octo", type: "User" },
  },
});

async function send({ github }: AttackTarget, event: string, payload: Readonly<Record<string, unknown>>, actor = "mallory"): Promise<void> {
  const parent = await github.repository.findRef("refs/heads/main");
  if ("pull_request" in payload) await github.repository.commit({ ref: "refs/heads/fix", files: { "fix.txt": "x\n" }, parent });
  await github.event(event, payload, { actor });
  await github.idle();
}

/** Without isolation, because the canary lies outside of the workspace. */
const COMMON = { agent: TRACE, on: EVENTS, isolation: ["none"] } as const;

describe("a run caused by a person without write access", () => {
  attack("T29", "by a comment", {
    ...COMMON,
    async execute(target) {
      const issue = target.github.api.addIssue({ title: "Bug", author: "mallory" });
      await send(target, "issue_comment", {
        action: "created",
        issue: { number: issue },
        comment: { body: "/iterate", user: { login: "mallory" } },
      });
    },
    succeeded: ran("an agent that works for a comment"),
  });

  attack("T29", "by a comment, rerun by a maintainer", {
    ...COMMON,
    agent: `[ -e @OUTSIDE@/ran ] && echo x > @OUTSIDE@/again; echo DONE; ${TRACE}`,
    iterations: 2,
    async execute(target) {
      const { github } = target;
      const issue = github.api.addIssue({ title: "Bug", author: "mallory" });
      await send(target, "issue_comment", {
        action: "created",
        issue: { number: issue },
        comment: { body: "/iterate", user: { login: "mallory" } },
      });
      github.rerun(github.runs[0]?.id ?? 0, { actor: "octo" });
      await github.idle();
    },
    succeeded: (result) => ({ "an agent that works in a rerun": result.hasCanary("again") }),
  });

  attack("T29", "by a pull request from a fork", {
    ...COMMON,
    execute: (target) => send(target, "pull_request", { action: "opened", pull_request: FORK_PULL_REQUEST }),
    succeeded: ran("an agent that works on a fork's code"),
  });

  attack("T29", "by pull_request_target from a fork", {
    ...COMMON,
    execute: (target) => send(target, "pull_request_target", { action: "opened", pull_request: FORK_PULL_REQUEST }),
    succeeded: ran("an agent that works with secrets"),
  });

  attack("T29", "by workflow_run of a fork", {
    ...COMMON,
    execute: (target) =>
      send(target, "workflow_run", { action: "completed", workflow_run: { head_repository: { full_name: "mallory/demo" } } }),
    succeeded: ran("an agent that works after a fork's run"),
  });

  attack("T29", "by workflow_run after a comment, rerun by a maintainer", {
    ...COMMON,
    execute: (target) => send(target, "workflow_run", after("issue_comment"), "octo"),
    succeeded: ran("an agent that works after the run of a comment"),
  });

  attack("T29", "by workflow_run after another workflow_run", {
    ...COMMON,
    execute: (target) => send(target, "workflow_run", after("workflow_run"), "octo"),
    succeeded: ran("an agent that works at the end of a row of runs"),
  });

  attack("T29", "by a bot that opens a pull request", {
    ...COMMON,
    execute: (target) =>
      send(target, "pull_request", { action: "opened", pull_request: BOT_PULL_REQUEST, sender: BOT_PULL_REQUEST.user }, "dependabot[bot]"),
    succeeded: ran("an agent that works for a bot"),
  });

  attack("T29", "by a bot that deploys a pull request from a fork", {
    ...COMMON,
    execute: (target) =>
      send(target, "deployment", { deployment: { ref: "f".repeat(40) }, sender: { login: "preview[bot]", type: "Bot" } }, "preview[bot]"),
    succeeded: ran("an agent that works after a deployment of a fork"),
  });
});
