import * as z from "zod/mini";
import type { AgentEvent } from "../../../core/chain/events.ts";
import { NO_USAGE, type Usage } from "../../../core/chain/usage.ts";
import { headOf } from "../../../core/text/text.ts";
import { orNull } from "../../fs/errno.ts";

const Text = z._default(z.string(), "");

/** For a 400, Codex passes on the provider's JSON body as the message; the readable message is inside it. */
const Message = z.pipe(z.string(), z.transform(readProviderMessage));
const ErrorBody = z.object({ error: z.object({ message: z.string().check(z.minLength(1)) }) });

const Count = z.catch(
  z.pipe(
    z.number().check(z.nonnegative()),
    z.transform((count) => Math.min(Math.floor(count), Number.MAX_SAFE_INTEGER)),
  ),
  0,
);
export const ThreadUsage = z.catch(
  z.pipe(
    z.object({
      input_tokens: Count,
      cached_input_tokens: Count,
      // An older Codex does not report it.
      cache_write_input_tokens: z._default(Count, 0),
      output_tokens: Count,
      reasoning_output_tokens: Count,
    }),
    z.transform((usage): Usage => ({
      input: usage.input_tokens,
      cachedInput: usage.cached_input_tokens,
      cacheWriteInput: usage.cache_write_input_tokens,
      output: usage.output_tokens,
      reasoningOutput: usage.reasoning_output_tokens,
    })),
  ),
  NO_USAGE,
);

const Item = z.discriminatedUnion("type", [
  z.object({ type: z.enum(["agent_message", "reasoning"]), text: z.string() }),
  z.object({
    type: z.literal("command_execution"),
    command: Text,
    aggregated_output: Text,
    exit_code: z.nullish(z.number()),
    status: Text,
  }),
  z.object({ type: z.literal("file_change"), changes: z.array(z.object({ path: z.string(), kind: Text })), status: Text }),
  z.object({ type: z.enum(["mcp_tool_call", "collab_tool_call"]), server: Text, tool: Text, status: Text }),
  z.object({ type: z.literal("web_search"), query: Text, status: Text }),
  z.object({ type: z.literal("todo_list"), items: z.array(z.object({ text: Text, completed: z._default(z.boolean(), false) })) }),
  z.object({ type: z.literal("error"), message: Message }),
]);

/** The events of `codex exec --json` that we read. Shapes: Codex 0.169 and the types of its SDK. */
const Event = z.discriminatedUnion("type", [
  z.object({ type: z.literal("thread.started"), thread_id: z.string().check(z.minLength(1)) }),
  z.object({ type: z.enum(["item.started", "item.updated", "item.completed"]), item: Item }),
  /** `usage` counts the whole thread, including earlier turns. */
  z.object({ type: z.literal("turn.completed"), usage: ThreadUsage }),
  z.object({ type: z.literal("turn.failed"), error: z.object({ message: Message }) }),
  /** Not fatal: Codex reports each of its own retries as an error. */
  z.object({ type: z.literal("error"), message: Message }),
]);

export type CodexEvent = z.infer<typeof Event>;
type CodexItem = z.infer<typeof Item>;

export type TurnReading = {
  readonly threadId: string | null;
  /** The message after which the agent did nothing. */
  readonly finalMessage: string | null;
  /** Of the whole thread; null if the turn did not complete. */
  readonly threadUsage: Usage | null;
  readonly failedMessage: string | null;
  readonly errors: readonly string[];
  /** Whether the model has said or done anything. */
  readonly hasItems: boolean;
  /** Codex's sandbox refused every command, and no file was changed. */
  readonly sandboxBroken: boolean;
};

const EVENT_CHARS_MAX = 2_000;
const ERRORS_KEPT = 5;

/** Returns null for a line that is not an event we read: a newer Codex may print others. */
export function parseCodexEvent(line: string): CodexEvent | null {
  return Event.safeParse(orNull(() => JSON.parse(line))).data ?? null;
}

/** Returns null for an event that says nothing new. */
export function toAgentEvent(event: CodexEvent, workspace: string): AgentEvent | null {
  const rendered = render(event, workspace);
  return rendered === null ? null : { kind: rendered[0], text: headOf(rendered[1], EVENT_CHARS_MAX) };
}

/** Codex 0.169 retries a refused connection forever, with this message and no failure. */
export function isNetworkWait(event: CodexEvent): boolean {
  return event.type === "error" && event.message.includes("waiting for network");
}

/** A refusal by a sandbox that cannot be built begins so. */
const SANDBOX_REFUSAL = /^\s*(?:bwrap: |error building bubblewrap command)/;
const ACTIONS = new Set(["command_execution", "file_change", "mcp_tool_call", "collab_tool_call", "web_search"]);

export function createTurnReader() {
  let threadId: string | null = null;
  let finalMessage: string | null = null;
  let threadUsage: Usage | null = null;
  let failedMessage: string | null = null;
  let errors: readonly string[] = [];
  let hasItems = false;
  let commands = 0;
  let refusedCommands = 0;
  let fileChanges = 0;

  const readCompleted = (item: CodexItem): void => {
    if (item.type === "agent_message") finalMessage = item.text;
    if (item.type === "command_execution") {
      commands += 1;
      if (hasFailed(item) && SANDBOX_REFUSAL.test(item.aggregated_output)) refusedCommands += 1;
    }
    if (item.type === "file_change" && !hasFailed(item)) fileChanges += 1;
  };

  return {
    read(event: CodexEvent): void {
      if ("item" in event) hasItems = true;
      if (event.type === "thread.started") threadId = event.thread_id;
      if (event.type === "turn.completed") threadUsage = event.usage;
      if (event.type === "turn.failed") failedMessage = event.error.message;
      if (event.type === "error" && event.message !== errors.at(-1)) errors = [...errors, event.message].slice(-ERRORS_KEPT);
      // A message before another action is not the final one. A background command may complete after the final message.
      if (event.type === "item.started" && ACTIONS.has(event.item.type)) finalMessage = null;
      if (event.type === "item.completed") readCompleted(event.item);
    },
    reading: (): TurnReading => ({
      threadId,
      finalMessage,
      threadUsage,
      failedMessage,
      errors,
      hasItems,
      sandboxBroken: commands > 0 && refusedCommands === commands && fileChanges === 0,
    }),
  };
}

type Rendered = readonly [kind: AgentEvent["kind"], text: string] | null;

function render(event: CodexEvent, workspace: string): Rendered {
  switch (event.type) {
    case "thread.started":
      return ["session", event.thread_id];
    case "turn.completed":
      return null;
    case "turn.failed":
      return ["warning", event.error.message];
    case "error":
      return ["warning", event.message];
    default:
      if (event.item.type === "todo_list") return renderTodoList(event.item);
      if (event.type === "item.started") return renderStarted(event.item);
      return event.type === "item.completed" ? renderCompleted(event.item, workspace) : null;
  }
}

function renderTodoList({ items }: Extract<CodexItem, { type: "todo_list" }>): Rendered {
  const open = items.filter(({ completed }) => !completed);
  const current = open[0]?.text ?? "";
  return ["todo", `${items.length - open.length} of ${items.length} done${current === "" ? "" : `, now: ${current}`}`];
}

function renderStarted(item: CodexItem): Rendered {
  if (item.type === "command_execution") return ["command", unwrapShell(item.command)];
  const tool = toolName(item);
  return tool === null ? null : ["tool", tool];
}

function renderCompleted(item: CodexItem, workspace: string): Rendered {
  switch (item.type) {
    case "agent_message":
      return ["message", item.text];
    case "reasoning":
      return ["reasoning", item.text];
    case "command_execution": {
      const exitCode = item.exit_code ?? 0;
      return exitCode === 0 ? null : ["command", `exit code ${exitCode}: ${unwrapShell(item.command)}`];
    }
    case "file_change": {
      const folder = `${workspace}/`;
      const changes = item.changes
        .map(({ path, kind }) => `${kind} ${path.startsWith(folder) ? path.slice(folder.length) : path}`)
        .join(", ");
      return hasFailed(item) ? ["warning", `not applied: ${changes}`] : ["file-change", changes];
    }
    case "error":
      return ["warning", item.message];
    case "todo_list":
      return null;
    default:
      return hasFailed(item) ? ["warning", `${toolName(item)} failed`] : null;
  }
}

function toolName(item: CodexItem): string | null {
  if (item.type === "web_search") return `web search: ${item.query}`;
  if (item.type !== "mcp_tool_call" && item.type !== "collab_tool_call") return null;
  return [item.server, item.tool].filter((part) => part !== "").join(".");
}

function hasFailed({ status }: { readonly status: string }): boolean {
  return status === "failed" || status === "declined";
}

function readProviderMessage(message: string): string {
  if (!message.startsWith("{")) return message;
  return ErrorBody.safeParse(orNull(() => JSON.parse(message))).data?.error.message ?? message;
}

/** Codex runs every command as `/bin/bash -lc '…'`; people want to see the command inside. */
function unwrapShell(command: string): string {
  const inner = /^\/\S*\/(?:ba|z|da)?sh -l?c (.+)$/s.exec(command)?.[1];
  if (inner === undefined) return command;
  if (inner.length >= 2 && inner.startsWith("'") && inner.endsWith("'")) return inner.slice(1, -1).replaceAll(`'\\''`, "'");
  if (inner.length >= 2 && inner.startsWith('"') && inner.endsWith('"')) return inner.slice(1, -1).replaceAll(/\\(["$`\\])/g, "$1");
  return inner;
}
