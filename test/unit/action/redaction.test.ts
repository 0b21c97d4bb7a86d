import { describe, expect, it } from "vitest";
import { redactAgent, redactVerifier } from "../../../src/action/redaction.ts";
import type { AgentEvent } from "../../../src/core/chain/events.ts";
import type { Turn } from "../../../src/ports/agent.ts";
import { createFakeAgent, createFakeVerifier } from "../../helpers/fakes/engine.ts";

const KEY = "sk-proj-1234567890abcdef";
const TOKEN = "ghs_ABCDEFGHIJKLMNOP";
const SECRETS = [KEY, TOKEN];
const BASE64 = Buffer.from(`x-access-token:${TOKEN}`).toString("base64");

const turnWith = (onEvent: Turn["onEvent"]): Turn => ({
  role: "goal",
  iteration: 1,
  prompt: "Do it.",
  freshPrompt: "Do it.",
  timeLeftMs: null,
  checkBudget: () => null,
  promptFile: "/state/prompts/iter_0001.goal.md",
  schema: null,
  session: null,
  readOnly: false,
  onEvent,
});

describe("redactAgent", () => {
  it("removes secrets from the message, the events and the failure, in every encoding", async () => {
    const events: AgentEvent[] = [];
    const inner = createFakeAgent([
      (turn) => {
        turn.onEvent({ kind: "command", text: `echo ${KEY}` });
        const failure = { cause: "exit", message: `died of ${TOKEN}`, exitCode: 3, output: `AUTHORIZATION: basic ${BASE64}` } as const;
        return {
          end: { kind: "failed", failure },
          finalMessage: JSON.stringify({ summary: `${KEY}\n` }),
          session: { id: TOKEN, usage: turn.session?.usage as never },
        };
      },
    ]);
    const agent = redactAgent(inner, { secrets: SECRETS, tokens: true });
    const result = await agent.runTurn(
      turnWith((event) => events.push(event)),
      new AbortController().signal,
    );
    const all = JSON.stringify([events, result]);
    for (const secret of [KEY, TOKEN, BASE64]) expect(all).not.toContain(secret);
    expect(events).toEqual([{ kind: "command", text: "echo ***" }]);
    expect(result).toMatchObject({ end: { kind: "failed", failure: { message: "died of ***", exitCode: 3 } } });
    expect(JSON.parse(result.finalMessage)).toEqual({ summary: "***\n" });
    // The prompt is not changed.
    expect(inner.turns[0]?.prompt).toBe("Do it.");
  });

  it("changes nothing else", async () => {
    const inner = createFakeAgent([() => ({ finalMessage: "Done.", exitCode: 0 })]);
    const agent = redactAgent(inner, { secrets: SECRETS, tokens: true });
    expect(await agent.prepare(new AbortController().signal)).toMatchObject({ name: "fake" });
    expect(
      await agent.runTurn(
        turnWith(() => {}),
        new AbortController().signal,
      ),
    ).toMatchObject({ finalMessage: "Done.", end: { kind: "answered" } });
    await agent.close();
    expect(inner.closed()).toBe(true);
  });
});

describe("redactVerifier", () => {
  it("removes secrets from the output", async () => {
    const verifier = redactVerifier(createFakeVerifier([{ passed: false, output: `token ${TOKEN}`, problem: `${KEY}?` }]), {
      secrets: SECRETS,
      tokens: true,
    });
    expect(await verifier?.verify({ tree: "t", baseTree: null }, new AbortController().signal)).toMatchObject({
      passed: false,
      exitCode: 1,
      output: "token ***",
      problem: "***?",
    });
  });

  it("returns null without a verifier", () => {
    expect(redactVerifier(null, { secrets: SECRETS, tokens: true })).toBeNull();
  });
});
