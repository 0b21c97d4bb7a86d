import { describe, expect, it } from "vitest";
import { createTurnReader, isNetworkWait, parseCodexEvent, toAgentEvent } from "../../../../src/adapters/agents/codex/events.ts";

const line = (event: unknown): string => JSON.stringify(event);
const completed = (item: unknown): string => line({ type: "item.completed", item });
const started = (item: unknown): string => line({ type: "item.started", item });
const message = (text: string): string => completed({ id: "item_1", type: "agent_message", text });
const told = (text: string) => toAgentEvent(parseCodexEvent(text), "/work/space");

/** What a whole stream says. */
function read(...lines: readonly string[]) {
  const reader = createTurnReader();
  for (const one of lines) reader.take(parseCodexEvent(one));
  return reader.reading();
}

describe("parseCodexEvent", () => {
  it.each([
    "",
    "not json",
    "null",
    "[]",
    `"text"`,
    `{"type":7}`,
    `{"type":"item.completed"}`,
    `{"type":"item.completed","item":[1]}`,
    `{"type":"turn.completed"}`,
    `{"type":"turn.failed","error":"x"}`,
  ])("takes %j without a fault", (text) => {
    expect(() => toAgentEvent(parseCodexEvent(text), "/")).not.toThrow();
  });

  it("keeps an event and an item that it does not know", () => {
    expect(parseCodexEvent(line({ type: "turn.paused" }))).toEqual({ kind: "unknown", type: "turn.paused" });
    expect(told(completed({ type: "hologram" }))).toEqual({ kind: "other", text: "hologram" });
  });

  it("takes a line with the key id twice, as web searches have it", () => {
    expect(told(`{"type":"item.started","item":{"id":"item_0","type":"web_search","id":"ws_1","query":"vitest"}}`)).toEqual({
      kind: "tool",
      text: "web search: vitest",
    });
  });

  it("takes counts that are no counts as zero", () => {
    const usage = { input_tokens: -4, cached_input_tokens: "7", output_tokens: 2.9, reasoning_output_tokens: null };
    expect(parseCodexEvent(line({ type: "turn.completed", usage }))).toEqual({
      kind: "turn-completed",
      usage: { input: 0, cachedInput: 0, output: 2, reasoningOutput: 0 },
    });
  });

  it("takes no count for more than a number can tell", () => {
    const usage = { input_tokens: 1e21, cached_input_tokens: 2 ** 53, output_tokens: 1e300 };
    const most = Number.MAX_SAFE_INTEGER;
    expect(parseCodexEvent(line({ type: "turn.completed", usage }))).toEqual({
      kind: "turn-completed",
      usage: { input: most, cachedInput: most, output: most, reasoningOutput: 0 },
    });
  });

  it("finds the sentence in a provider's JSON body", () => {
    const body = JSON.stringify({ error: { message: "The model does not exist" } });
    expect(parseCodexEvent(line({ type: "turn.failed", error: { message: body } }))).toEqual({
      kind: "turn-failed",
      message: "The model does not exist",
    });
  });

  it("tells a wait for the network from other errors", () => {
    const error = (text: string) => parseCodexEvent(line({ type: "error", message: text }));
    expect(isNetworkWait(error("Reconnecting... waiting for network (Connection failed: error sending request)"))).toBe(true);
    expect(isNetworkWait(error("Reconnecting... 1/5 (stream disconnected)"))).toBe(false);
  });
});

describe("toAgentEvent", () => {
  it.each([
    [`/bin/bash -lc 'npm test'`, "npm test"],
    [`/bin/bash -lc 'echo '\\''hi'\\'''`, "echo 'hi'"],
    [`/bin/zsh -lc "echo \\"it's\\" \\$HOME"`, `echo "it's" $HOME`],
    [`/bin/bash -lc ls`, "ls"],
    [`git status`, "git status"],
  ])("shows %s as it was meant", (command, shown) => {
    expect(told(started({ type: "command_execution", command }))).toEqual({ kind: "command", text: shown });
  });

  it("tells a command once, and once more where it failed", () => {
    const item = { type: "command_execution", command: "x", exit_code: 0, status: "completed" };
    expect(told(completed(item))).toBeNull();
    expect(told(completed({ ...item, exit_code: 2, status: "failed" }))).toEqual({ kind: "command", text: "exit code 2: x" });
  });

  it("names changed files from the workspace on", () => {
    const changes = [
      { path: "/work/space/a.ts", kind: "add" },
      { path: "/work/spaceship/b.ts", kind: "update" },
    ];
    expect(told(completed({ type: "file_change", changes, status: "completed" }))).toEqual({
      kind: "file-change",
      text: "add a.ts, update /work/spaceship/b.ts",
    });
    expect(told(completed({ type: "file_change", changes, status: "failed" }))?.kind).toBe("warning");
  });

  it("tells how far a list of things to do has come", () => {
    const items = [
      { text: "one", completed: true },
      { text: "two", completed: false },
    ];
    expect(told(line({ type: "item.updated", item: { type: "todo_list", items } }))).toEqual({
      kind: "todo",
      text: "1 of 2 done, now: two",
    });
  });

  it("caps what it passes on", () => {
    expect(told(message("x".repeat(100_000)))?.text).toHaveLength(2_000);
  });
});

describe("createTurnReader", () => {
  it("takes the last message, though a cut stream told it twice", () => {
    expect(read(message("plan"), message("done"), message("done")).finalMessage).toBe("done");
  });

  it("does not take a message for the final one when the agent acted after it", () => {
    const command = { type: "command_execution", command: "ls" };
    expect(read(message("I will look"), started(command), completed(command)).finalMessage).toBeNull();
  });

  it("takes the final message though a background command ended after it", () => {
    const command = { type: "command_execution", command: "server &", exit_code: 0 };
    expect(read(started(command), message("done"), completed(command)).finalMessage).toBe("done");
  });

  it("keeps the failure apart from errors that Codex recovered from, and only the last few of these", () => {
    const errors = Array.from({ length: 9 }, (_, index) => line({ type: "error", message: `Reconnecting... ${index}/9` }));
    const reading = read(...errors, errors[8] ?? "");
    expect(reading.failedMessage).toBeNull();
    expect(reading.errors).toEqual([
      "Reconnecting... 4/9",
      "Reconnecting... 5/9",
      "Reconnecting... 6/9",
      "Reconnecting... 7/9",
      "Reconnecting... 8/9",
    ]);
  });

  it("calls the sandbox broken only where it refused every command and no file was changed", () => {
    const refused = completed({
      type: "command_execution",
      aggregated_output: "bwrap: No permissions to create a new namespace",
      exit_code: 1,
      status: "failed",
    });
    const failed = completed({ type: "command_execution", aggregated_output: "test failed: bwrap: no", exit_code: 1, status: "failed" });
    const changed = completed({ type: "file_change", changes: [], status: "completed" });
    expect(read(refused, refused).sandboxBroken).toBe(true);
    expect(read().sandboxBroken).toBe(false);
    expect(read(refused, failed).sandboxBroken).toBe(false);
    expect(read(refused, changed).sandboxBroken).toBe(false);
  });
});
