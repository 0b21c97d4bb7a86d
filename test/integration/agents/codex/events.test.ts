import { describe, expect, it } from "vitest";
import { createTurnReader, isNetworkWait, parseCodexEvent, toAgentEvent } from "../../../../src/adapters/agents/codex/events.ts";

const line = (event: unknown): string => JSON.stringify(event);
const completed = (item: unknown): string => line({ type: "item.completed", item });
const started = (item: unknown): string => line({ type: "item.started", item });
const message = (text: string): string => completed({ id: "item_1", type: "agent_message", text });
const toEvent = (text: string) => {
  const event = parseCodexEvent(text);
  return event === null ? null : toAgentEvent(event, "/work/space");
};

function read(...lines: readonly string[]) {
  const reader = createTurnReader();
  for (const text of lines) {
    const event = parseCodexEvent(text);
    if (event !== null) reader.read(event);
  }
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
    `{"type":"turn.failed","error":"x"}`,
    line({ type: "turn.paused" }),
    completed({ type: "hologram" }),
    completed({ type: "agent_message", text: 7 }),
  ])("ignores %j", (text) => {
    expect(parseCodexEvent(text)).toBeNull();
  });

  it("reads a line with a duplicate id key, as web searches have", () => {
    expect(toEvent(`{"type":"item.started","item":{"id":"item_0","type":"web_search","id":"ws_1","query":"vitest"}}`)).toEqual({
      kind: "tool",
      text: "web search: vitest",
    });
  });

  it("reads usage that is missing or not a count as zero", () => {
    expect(parseCodexEvent(line({ type: "turn.completed" }))).toMatchObject({ usage: { input: 0, output: 0 } });
    const usage = {
      input_tokens: -4,
      cached_input_tokens: "7",
      cache_write_input_tokens: 3.2,
      output_tokens: 2.9,
      reasoning_output_tokens: null,
    };
    expect(parseCodexEvent(line({ type: "turn.completed", usage }))).toEqual({
      type: "turn.completed",
      usage: { input: 0, cachedInput: 0, cacheWriteInput: 3, output: 2, reasoningOutput: 0 },
    });
  });

  it("caps usage at the largest safe integer", () => {
    const usage = { input_tokens: 1e21, cached_input_tokens: 2 ** 53, output_tokens: 1e300 };
    const most = Number.MAX_SAFE_INTEGER;
    expect(parseCodexEvent(line({ type: "turn.completed", usage }))).toEqual({
      type: "turn.completed",
      usage: { input: most, cachedInput: most, cacheWriteInput: 0, output: most, reasoningOutput: 0 },
    });
  });

  it("unwraps the message in a provider's JSON body", () => {
    const body = JSON.stringify({ error: { message: "The model does not exist" } });
    expect(parseCodexEvent(line({ type: "turn.failed", error: { message: body } }))).toEqual({
      type: "turn.failed",
      error: { message: "The model does not exist" },
    });
  });

  it("distinguishes a wait for the network from other errors", () => {
    const error = (text: string) => ({ type: "error" as const, message: text });
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
  ])("renders %s without its shell wrapper", (command, shown) => {
    expect(toEvent(started({ type: "command_execution", command }))).toEqual({ kind: "command", text: shown });
  });

  it("reports a command when it starts, and again only if it failed", () => {
    const item = { type: "command_execution", command: "x", exit_code: 0, status: "completed" };
    expect(toEvent(completed(item))).toBeNull();
    expect(toEvent(completed({ ...item, exit_code: 2, status: "failed" }))).toEqual({ kind: "command", text: "exit code 2: x" });
  });

  it("names changed files relative to the workspace", () => {
    const changes = [
      { path: "/work/space/a.ts", kind: "add" },
      { path: "/work/spaceship/b.ts", kind: "update" },
    ];
    expect(toEvent(completed({ type: "file_change", changes, status: "completed" }))).toEqual({
      kind: "file-change",
      text: "add a.ts, update /work/spaceship/b.ts",
    });
    expect(toEvent(completed({ type: "file_change", changes, status: "failed" }))?.kind).toBe("warning");
  });

  it("reports the progress of a todo list", () => {
    const items = [
      { text: "one", completed: true },
      { text: "two", completed: false },
    ];
    expect(toEvent(line({ type: "item.updated", item: { type: "todo_list", items } }))).toEqual({
      kind: "todo",
      text: "1 of 2 done, now: two",
    });
  });

  it("caps the text of an event", () => {
    expect(toEvent(message("x".repeat(100_000)))?.text).toHaveLength(2_000);
  });
});

describe("createTurnReader", () => {
  it("returns the last message, even if a cut stream repeated it", () => {
    expect(read(message("plan"), message("done"), message("done")).finalMessage).toBe("done");
  });

  it("returns no final message if the agent acted after the last one", () => {
    const command = { type: "command_execution", command: "ls" };
    expect(read(message("I will look"), started(command), completed(command)).finalMessage).toBeNull();
  });

  it("returns the final message if only a background command completed after it", () => {
    const command = { type: "command_execution", command: "server &", exit_code: 0 };
    expect(read(started(command), message("done"), completed(command)).finalMessage).toBe("done");
  });

  it("separates the failure from recovered errors and keeps only the last few of these", () => {
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

  it("reports a broken sandbox only if it refused every command and no file changed", () => {
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
