import type { AgentEvent } from "../../../core/chain/events.ts";
import { headOf } from "../../../core/text/text.ts";
import type { Usage } from "../../../core/chain/usage.ts";

/** One line of `codex exec --json`. What this version does not know is kept as `unknown`: a newer Codex must not break the loop. */
export type CodexEvent =
  | { readonly kind: "thread-started"; readonly threadId: string }
  | { readonly kind: "turn-started" }
  | { readonly kind: "item"; readonly phase: "started" | "updated" | "completed"; readonly item: CodexItem }
  /** `usage` counts everything the thread has used so far, also before it was resumed. */
  | { readonly kind: "turn-completed"; readonly usage: Usage }
  | { readonly kind: "turn-failed"; readonly message: string }
  /** Not fatal by itself: Codex tells each of its own retries so. */
  | { readonly kind: "error"; readonly message: string }
  | { readonly kind: "unknown"; readonly type: string };

export type CodexItem =
  | { readonly type: "agent_message" | "reasoning"; readonly text: string }
  | {
      readonly type: "command_execution";
      readonly command: string;
      readonly output: string;
      readonly exitCode: number | null;
      readonly failed: boolean;
    }
  | { readonly type: "file_change"; readonly changes: readonly FileChange[]; readonly failed: boolean }
  | { readonly type: "tool"; readonly name: string; readonly failed: boolean }
  | { readonly type: "todo_list"; readonly done: number; readonly total: number; readonly current: string }
  | { readonly type: "error"; readonly message: string }
  | { readonly type: "unknown"; readonly name: string };

export type FileChange = { readonly path: string; readonly kind: string };

/** What a whole turn's events say. Texts are the agent's own, and capped only where it says so. */
export type TurnReading = {
  readonly threadId: string | null;
  /** The message after which the agent did nothing more; `null` where there is none. */
  readonly finalMessage: string | null;
  /** Cumulative over the thread; `null` where the turn did not complete. */
  readonly threadUsage: Usage | null;
  readonly failedMessage: string | null;
  /** The last different `error` messages, oldest first. */
  readonly errors: readonly string[];
  /** At least one command ran, every one was refused by a sandbox that does not work, and no file was changed. */
  readonly sandboxBroken: boolean;
};

const EVENT_CHARS_MAX = 2_000;
const ERRORS_KEPT = 5;

/** Reads one line of the event stream; never throws. Shapes: Codex 0.169, `exec --json`, and the types of its SDK. */
export function parseCodexEvent(line: string): CodexEvent {
  const event = parseObject(line);
  if (event === null) return { kind: "unknown", type: "" };
  const type = textAt(event, "type");
  switch (type) {
    case "thread.started":
      return { kind: "thread-started", threadId: textAt(event, "thread_id") };
    case "turn.started":
      return { kind: "turn-started" };
    case "turn.completed":
      return { kind: "turn-completed", usage: readUsage(objectAt(event, "usage")) };
    case "turn.failed":
      return { kind: "turn-failed", message: readProviderMessage(textAt(objectAt(event, "error"), "message")) };
    case "error":
      return { kind: "error", message: readProviderMessage(textAt(event, "message")) };
    case "item.started":
      return { kind: "item", phase: "started", item: readItem(objectAt(event, "item")) };
    case "item.updated":
      return { kind: "item", phase: "updated", item: readItem(objectAt(event, "item")) };
    case "item.completed":
      return { kind: "item", phase: "completed", item: readItem(objectAt(event, "item")) };
    default:
      return { kind: "unknown", type };
  }
}

/** Says an event in a word and a short text for whoever watches; `null` where it tells nothing new. */
export function toAgentEvent(event: CodexEvent, workspace: string): AgentEvent | null {
  const say = (kind: AgentEvent["kind"], text: string): AgentEvent => ({ kind, text: headOf(text, EVENT_CHARS_MAX) });
  switch (event.kind) {
    case "thread-started":
      return say("session", event.threadId);
    case "turn-started":
    case "turn-completed":
      return null;
    case "turn-failed":
    case "error":
      return say("warning", event.message);
    case "unknown":
      return event.type === "" ? null : say("other", event.type);
    case "item":
      return itemToAgentEvent(event, workspace, say);
  }
}

/** Follows a turn's events to its end. Memory is bounded by the final message and a handful of errors. */
export function createTurnReader() {
  let threadId: string | null = null;
  let finalMessage: string | null = null;
  let threadUsage: Usage | null = null;
  let failedMessage: string | null = null;
  let errors: readonly string[] = [];
  let commands = 0;
  let refusedCommands = 0;
  let fileChanges = 0;

  const takeItem = (phase: "started" | "updated" | "completed", item: CodexItem): void => {
    if (item.type === "agent_message") {
      if (phase === "completed") finalMessage = item.text;
      return;
    }
    const acts = item.type === "command_execution" || item.type === "file_change" || item.type === "tool";
    // What was said before another action was not the final message. An end may come late, from a command in the background.
    if (acts && phase === "started") finalMessage = null;
    if (phase !== "completed") return;
    if (item.type === "command_execution") {
      commands += 1;
      if (item.failed && SANDBOX_REFUSAL.test(item.output)) refusedCommands += 1;
    }
    if (item.type === "file_change" && !item.failed) fileChanges += 1;
  };

  return {
    take(event: CodexEvent): void {
      if (event.kind === "thread-started" && event.threadId !== "") threadId = event.threadId;
      else if (event.kind === "turn-completed") threadUsage = event.usage;
      else if (event.kind === "turn-failed") failedMessage = event.message;
      else if (event.kind === "error" && event.message !== errors.at(-1)) errors = [...errors, event.message].slice(-ERRORS_KEPT);
      else if (event.kind === "item") takeItem(event.phase, event.item);
    },
    reading: (): TurnReading => ({
      threadId,
      finalMessage,
      threadUsage,
      failedMessage,
      errors,
      sandboxBroken: commands > 0 && refusedCommands === commands && fileChanges === 0,
    }),
  };
}

/** Codex retries a refused connection for ever and says so in these words, which no failure ever follows. */
export function isNetworkWait(event: CodexEvent): boolean {
  return event.kind === "error" && event.message.includes("waiting for network");
}

/** The two first words of every refusal of a sandbox that cannot be built; a command's own output hardly begins with them. */
const SANDBOX_REFUSAL = /^\s*(?:bwrap: |error building bubblewrap command)/;

function itemToAgentEvent(
  { phase, item }: Extract<CodexEvent, { kind: "item" }>,
  workspace: string,
  say: (kind: AgentEvent["kind"], text: string) => AgentEvent,
): AgentEvent | null {
  const completed = phase === "completed";
  switch (item.type) {
    case "agent_message":
      return completed ? say("message", item.text) : null;
    case "reasoning":
      return completed ? say("reasoning", item.text) : null;
    case "command_execution": {
      if (phase === "started") return say("command", unwrapShell(item.command));
      const fails = completed && item.exitCode !== null && item.exitCode !== 0;
      return fails ? say("command", `exit code ${item.exitCode}: ${unwrapShell(item.command)}`) : null;
    }
    case "file_change": {
      if (!completed) return null;
      const changes = item.changes.map(({ path, kind }) => `${kind} ${relativeTo(workspace, path)}`).join(", ");
      return item.failed ? say("warning", `not applied: ${changes}`) : say("file-change", changes);
    }
    case "tool":
      if (completed) return item.failed ? say("warning", `${item.name} failed`) : null;
      return phase === "started" ? say("tool", item.name) : null;
    case "todo_list":
      return say("todo", `${item.done} of ${item.total} done${item.current === "" ? "" : `, now: ${item.current}`}`);
    case "error":
      return completed ? say("warning", item.message) : null;
    case "unknown":
      return completed ? say("other", item.name) : null;
  }
}

type JsonObject = Readonly<Record<string, unknown>>;

const NOTHING: JsonObject = {};

function readItem(item: JsonObject): CodexItem {
  const type = textAt(item, "type");
  const failed = ["failed", "declined"].includes(textAt(item, "status"));
  switch (type) {
    case "agent_message":
    case "reasoning":
      return { type, text: textAt(item, "text") };
    case "command_execution": {
      const exitCode = typeof item["exit_code"] === "number" ? item["exit_code"] : null;
      return { type, command: textAt(item, "command"), output: textAt(item, "aggregated_output"), exitCode, failed };
    }
    case "file_change":
      return {
        type,
        changes: objectsAt(item, "changes").map((change) => ({ path: textAt(change, "path"), kind: textAt(change, "kind") })),
        failed,
      };
    case "mcp_tool_call":
    case "collab_tool_call":
      return { type: "tool", name: [textAt(item, "server"), textAt(item, "tool")].filter((part) => part !== "").join("."), failed };
    case "web_search":
      return { type: "tool", name: `web search: ${textAt(item, "query")}`, failed };
    case "todo_list": {
      const todos = objectsAt(item, "items");
      const open = todos.filter((todo) => todo["completed"] !== true);
      const [next = NOTHING] = open;
      return { type, done: todos.length - open.length, total: todos.length, current: textAt(next, "text") };
    }
    case "error":
      return { type, message: readProviderMessage(textAt(item, "message")) };
    default:
      return { type: "unknown", name: type };
  }
}

function readUsage(usage: JsonObject): Usage {
  return {
    input: countAt(usage, "input_tokens"),
    cachedInput: countAt(usage, "cached_input_tokens"),
    output: countAt(usage, "output_tokens"),
    reasoningOutput: countAt(usage, "reasoning_output_tokens"),
  };
}

/** For a 400, Codex passes the provider's whole JSON body on as the message; the sentence for people is inside. */
function readProviderMessage(message: string): string {
  if (!message.startsWith("{")) return message;
  const inner = textAt(objectAt(parseObject(message) ?? NOTHING, "error"), "message");
  return inner === "" ? message : inner;
}

/** Codex runs every command as `/bin/bash -lc '…'`; what people want to see is the inside. */
function unwrapShell(command: string): string {
  const inner = /^\/\S*\/(?:ba|z|da)?sh -l?c (.+)$/s.exec(command)?.[1];
  if (inner === undefined) return command;
  if (inner.length >= 2 && inner.startsWith("'") && inner.endsWith("'")) return inner.slice(1, -1).replaceAll(`'\\''`, "'");
  if (inner.length >= 2 && inner.startsWith('"') && inner.endsWith('"')) return inner.slice(1, -1).replaceAll(/\\(["$`\\])/g, "$1");
  return inner;
}

function relativeTo(folder: string, path: string): string {
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}

function parseObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function objectAt(object: JsonObject, key: string): JsonObject {
  const value = object[key];
  return isObject(value) ? value : NOTHING;
}

function objectsAt(object: JsonObject, key: string): readonly JsonObject[] {
  const value = object[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function textAt(object: JsonObject, key: string): string {
  const value = object[key];
  return typeof value === "string" ? value : "";
}

function countAt(object: JsonObject, key: string): number {
  const value = object[key];
  // A larger one is no whole number, and a state that holds it would not be read back.
  return typeof value === "number" && Number.isFinite(value) && value > 0 ? Math.min(Math.floor(value), Number.MAX_SAFE_INTEGER) : 0;
}
