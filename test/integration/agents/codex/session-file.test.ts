import { appendFileSync, mkdirSync, symlinkSync, truncateSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createBudgetWatch } from "../../../../src/adapters/agents/codex/budget-watch.ts";
import { openSessionFile } from "../../../../src/adapters/agents/codex/session-file.ts";
import { type ScratchFolder, scratchFolder } from "../../../helpers/scratch.ts";

const ID = "01a2b3c4-0000-7000-8000-000000000001";
const OTHER = "01a2b3c4-0000-7000-8000-000000000002";
const rollout = (id: string): string => `sessions/2026/01/02/rollout-2026-01-02T03-04-05-${id}.jsonl`;
const line = (type: string, payload: object): string => `${JSON.stringify({ timestamp: "2026-01-02T03:04:05Z", type, payload })}\n`;
const context = (model: string): string => line("turn_context", { model });
const tokens = (input: number): string =>
  line("event_msg", {
    type: "token_count",
    info: {
      total_token_usage: { input_tokens: input, cached_input_tokens: 4, output_tokens: 5, reasoning_output_tokens: 1 },
      last_token_usage: {},
    },
  });
const usage = (input: number) => ({ input, cachedInput: 4, cacheWriteInput: 0, output: 5, reasoningOutput: 1 });

let folder: ScratchFolder;

beforeEach(() => (folder = scratchFolder()));
afterEach(() => folder.remove());

describe("openSessionFile", () => {
  it("reads the newest model and token count, and what is new at each call", () => {
    const meta = line("session_meta", { id: ID, instructions: "x".repeat(3_000_000) });
    const file = folder.write(rollout(ID), meta + context("gpt-5") + tokens(10) + context("gpt-5.3-codex"));
    folder.write(rollout(OTHER), context("gpt-4") + tokens(99));
    const read = openSessionFile(folder.path, ID);
    expect(read()).toEqual({ model: "gpt-5.3-codex", usage: usage(10) });
    const more = tokens(20);
    appendFileSync(file, more.slice(0, 40));
    expect(read().usage).toEqual(usage(10));
    appendFileSync(file, more.slice(40));
    expect(read().usage).toEqual(usage(20));
  });

  it("finds a session that begins later", () => {
    const read = openSessionFile(folder.path, ID);
    expect(read()).toEqual({ model: null, usage: null });
    folder.write(rollout(ID), context("gpt-5"));
    expect(read()).toEqual({ model: "gpt-5", usage: null });
  });

  it.each([
    ["damaged lines", '{"type":"turn_context","payload":{"model":7}}\n{"type":"turn_context"\n"token_count"\n'],
    ["a count without its total", line("event_msg", { type: "token_count", info: null })],
    ["outputs that quote a count", line("response_item", { type: "function_call_output", output: tokens(7) + context("gpt-4") })],
  ])("knows nothing from %s", (_what, text) => {
    folder.write(rollout(ID), text);
    expect(openSessionFile(folder.path, ID)()).toEqual({ model: null, usage: null });
  });

  it("skips a line above 4 MiB, however it is read, and reads the next one", () => {
    const file = folder.write(rollout(ID), tokens(1) + `{"pad":"${"x".repeat(9_000_000)}",${context("gpt-4").slice(1, -20)}`);
    const read = openSessionFile(folder.path, ID);
    expect(read()).toEqual({ model: null, usage: usage(1) });
    appendFileSync(file, `${context("gpt-4").slice(-20)}${tokens(2)}`);
    expect(read()).toEqual({ model: null, usage: usage(2) });
    appendFileSync(file, context("gpt-5"));
    expect(read().model).toBe("gpt-5");
  });

  it("reads 64 MiB at a time", () => {
    const file = folder.write(rollout(ID), "");
    truncateSync(file, 65 * 1024 * 1024);
    appendFileSync(file, `\n${tokens(7)}`);
    const read = openSessionFile(folder.path, ID);
    expect(read().usage).toBeNull();
    expect(read().usage).toEqual(usage(7));
  });

  it("stops looking for a file after 20 times", () => {
    const read = openSessionFile(folder.path, ID);
    for (let call = 0; call < 20; call += 1) read();
    folder.write(rollout(ID), context("gpt-5"));
    expect(read().model).toBeNull();
  });

  it("is not read during a turn without a budget", () => {
    const watch = createBudgetWatch({ home: folder.path, model: null, session: null, checkBudget: null });
    for (let call = 0; call < 20; call += 1) watch.check(ID);
    folder.write(rollout(ID), context("gpt-5") + tokens(7));
    expect(watch.facts(ID)).toEqual({ model: "gpt-5", usage: usage(7) });
  });

  it("follows no link", () => {
    const outside = folder.write("outside.jsonl", context("gpt-5"));
    mkdirSync(dirname(join(folder.path, rollout(ID))), { recursive: true });
    symlinkSync(outside, join(folder.path, rollout(ID)));
    expect(openSessionFile(folder.path, ID)()).toEqual({ model: null, usage: null });
  });
});
