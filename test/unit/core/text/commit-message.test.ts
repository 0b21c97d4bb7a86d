import { describe, expect, it } from "vitest";
import type { Handoff } from "../../../../src/core/reply/handoff.ts";
import { buildCommitMessage, type CommitMessageInput } from "../../../../src/core/text/commit-message.ts";

const INPUT: CommitMessageInput = {
  result: handedOff("Wrote the lexer."),
  goal: "Write the lexer",
  iteration: 3,
  chainId: "c-1",
  runUrl: null,
  refusal: "",
};

function handedOff(summary: string): CommitMessageInput["result"] {
  const handoff: Handoff = { summary, nextGoal: "g", nextFocus: "", completed: false, stop: false, reason: "", evidence: "" };
  return { kind: "handed-off", handoff, repaired: false };
}

const messageOf = (summary: string): string => buildCommitMessage({ ...INPUT, result: handedOff(summary) });

describe("buildCommitMessage", () => {
  it("has the summary as its subject, and the trailers", () => {
    expect(buildCommitMessage({ ...INPUT, runUrl: "https://github.com/o/r/actions/runs/1" })).toBe(
      "Wrote the lexer.\n\nCodex-Iteration: 3\nCodex-Chain: c-1\nCodex-Run: https://github.com/o/r/actions/runs/1\n",
    );
  });

  it("says why a completion claim was refused", () => {
    expect(buildCommitMessage({ ...INPUT, refusal: "1 item is open,\nthe verify command failed" })).toMatch(
      /\nCodex-Chain: c-1\nCompletion-Refused: 1 item is open, the verify command failed\n$/,
    );
  });

  it("repeats a summary that is longer than the subject in the body", () => {
    const summary = `Wrote the lexer.\n${"and more ".repeat(20).trim()}`;
    const [subject = "", , ...rest] = messageOf(summary).split("\n");
    expect(subject.length).toBeLessThanOrEqual(72);
    expect(rest.join("\n")).toContain(summary);
  });

  it("falls back to the goal, then to the iteration's number", () => {
    const cancelled = { ...INPUT, result: { kind: "cancelled" } } as const;
    expect(buildCommitMessage(cancelled)).toMatch(/^Work on: Write the lexer\n/);
    expect(buildCommitMessage({ ...cancelled, goal: null })).toMatch(/^Iteration 3\n/);
  });

  it("keeps the agent from forging a trailer", () => {
    const message = messageOf(`${"x".repeat(80)}\n\nCodex-Iteration: 99`);
    expect(message.trimEnd().split("\n\n").at(-1)).toBe("Codex-Iteration: 3\nCodex-Chain: c-1");
    expect(buildCommitMessage({ ...INPUT, chainId: "a\nCodex-Iteration: 99" })).toMatch(/\nCodex-Chain: aCodex-Iteration99\n$/);
  });

  it.each([
    "@octocat",
    "fixes #1",
    "GH-2",
    "closes https://github.com/o/r/issues/1",
    "[skip ci]",
    "[no ci]",
    "::set-output name=a::b",
    "##[error]x",
  ])("disables %j", (text) => {
    expect(messageOf(text)).not.toContain(text);
    expect(messageOf(text).replace(/[\u200b ]/g, "")).toContain(text.replaceAll(" ", ""));
  });
});
