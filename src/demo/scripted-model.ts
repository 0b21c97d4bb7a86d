import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text as readText } from "node:stream/consumers";
import { createTokenCounter, type InputTokens } from "./token-counter.ts";

/** One response of the model: it runs a command, ends its turn with a message, or does what a test needs. */
export type Step =
  | { readonly kind: "run"; readonly command: string }
  | { readonly kind: "say"; readonly text: string }
  /** With `once`, the next request gets the step that follows. */
  | { readonly kind: "respond"; readonly once: boolean; readonly respond: (response: ServerResponse) => void };

export type ScriptedTurn = readonly Step[];

/** One turn for each prompt, in the order of the prompts, in any session; or a function that answers every request. */
export type Script = ({ readonly turns: readonly ScriptedTurn[] } | { readonly answer: (request: ModelRequest) => Step }) & {
  /** Reports the tokens of each request as a provider would, which also decides when Codex compacts a session; else they are always the same. */
  readonly countsTokens?: boolean;
};

/** One request, and its position in the script. Turns and steps count from 0. */
export type ModelRequest = {
  readonly turn: number;
  readonly step: number;
  readonly threadId: string;
  readonly prompt: string;
  readonly toolOutputs: readonly string[];
  readonly authorization: string | null;
  readonly body: Readonly<Record<string, unknown>>;
};

export type ScriptedModel = {
  /** Ends in `/v1`. */
  readonly baseUrl: string;
  readonly responsesUrl: string;
  readonly requests: readonly ModelRequest[];
  close(): Promise<void>;
};

export const USAGE_PER_REQUEST = { input: 1_000, cachedInput: 400, cacheWriteInput: 100, output: 50, reasoningOutput: 7 } as const;

export function run(command: string): Step {
  return { kind: "run", command };
}

/** Writes a file with a patch, which Codex reports as a file change. */
export function edit(file: string, content: string): Step {
  const lines = content.replace(/\n$/u, "").split("\n");
  const patch = `*** Begin Patch\n*** Add File: ${file}\n${lines.map((line) => `+${line}`).join("\n")}\n*** End Patch`;
  return run(`apply_patch <<'PATCH'\n${patch}\nPATCH`);
}

export function say(message: string | Readonly<Record<string, unknown>>): Step {
  return { kind: "say", text: typeof message === "string" ? message : JSON.stringify(message) };
}

/** Starts a local model that follows a script and speaks the provider's protocol, so that the real Codex CLI works with it. */
export async function startScriptedModel(script: Script): Promise<ScriptedModel> {
  const locate = createLocator(script);
  const requests: ModelRequest[] = [];
  const countTokens = script.countsTokens === true ? createTokenCounter() : null;
  const server = createServer((incoming, response) => {
    void readBody(incoming)
      .then((body) => {
        if (body === null) return sendJson(response, 404, {});
        const { step, request } = locate(body, incoming.headers.authorization ?? null);
        requests.push(request);
        if (step === null) return sendError(response, `The script has no step ${request.step} in turn ${request.turn}.`);
        respond(response, step, requests.length, countTokens?.(request) ?? USAGE_PER_REQUEST);
      })
      .catch((error: unknown) => sendError(response, String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}/v1`;
  return {
    baseUrl,
    responsesUrl: `${baseUrl}/responses`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A resumed session sends its whole history. A client that retries sends the same request and gets the same step. */
function createLocator(script: Script) {
  const turns = new Map<string, number>();
  const spent = new Set<Step>();
  return (body: Readonly<Record<string, unknown>>, authorization: string | null) => {
    const { prompts, ...history } = readHistory(body);
    const key = `${history.threadId}\n${prompts}\n${history.prompt}`;
    const turn = turns.get(key) ?? turns.size;
    turns.set(key, turn);
    const request: ModelRequest = { ...history, turn, step: history.toolOutputs.length, authorization, body };
    if ("answer" in script) return { step: script.answer(request), request };
    const step = (script.turns[turn] ?? []).filter((candidate) => !spent.has(candidate))[request.step] ?? null;
    if (step?.kind === "respond" && step.once) spent.add(step);
    return { step, request };
  };
}

type InputItem = {
  readonly type?: string;
  readonly role?: string;
  readonly content?: readonly { readonly text?: string }[];
  readonly output?: unknown;
};

function readHistory(body: Readonly<Record<string, unknown>>) {
  const input = (body["input"] ?? []) as readonly InputItem[];
  const last = input.findLastIndex(isPrompt);
  const outputs = input.slice(last + 1).filter(({ type }) => type?.endsWith("_call_output") === true);
  return {
    threadId: typeof body["prompt_cache_key"] === "string" ? body["prompt_cache_key"] : "",
    prompts: input.filter(isPrompt).length,
    prompt: last === -1 ? "" : textOf(input[last]),
    toolOutputs: outputs.map(({ output }) => (typeof output === "string" ? output : JSON.stringify(output))),
  };
}

/** Codex also sends messages in the user's name: about the machine, AGENTS.md, an interrupted turn. */
const CODEX_MESSAGE =
  /^\s*(?:<(?:environment_context|user_instructions|turn_aborted|skill|subagent_notification)\b|# AGENTS\.md instructions )/u;

function isPrompt(item: InputItem): boolean {
  return item.type === "message" && item.role === "user" && !CODEX_MESSAGE.test(textOf(item));
}

function textOf(item: InputItem | undefined): string {
  return (item?.content ?? []).map(({ text = "" }) => text).join("\n");
}

async function readBody(incoming: IncomingMessage): Promise<Record<string, unknown> | null> {
  const body = await readText(incoming);
  return incoming.method === "POST" && incoming.url === "/v1/responses" ? (JSON.parse(body) as Record<string, unknown>) : null;
}

function respond(response: ServerResponse, step: Step, serial: number, tokens: InputTokens): void {
  if (step.kind === "respond") return step.respond(response);
  beginStream(response);
  sendEvent(response, "response.output_item.done", { output_index: 0, item: toItem(step, serial) });
  sendEvent(response, "response.completed", { response: { id: RESPONSE_ID, usage: wireUsage(tokens) } });
  response.end();
}

const RESPONSE_ID = "resp_1";
const wireUsage = ({ cachedInput, input }: InputTokens) => ({
  input_tokens: input,
  input_tokens_details: { cached_tokens: cachedInput, cache_write_tokens: USAGE_PER_REQUEST.cacheWriteInput },
  output_tokens: USAGE_PER_REQUEST.output,
  output_tokens_details: { reasoning_tokens: USAGE_PER_REQUEST.reasoningOutput },
  total_tokens: input + USAGE_PER_REQUEST.output,
});

function toItem(step: Exclude<Step, { kind: "respond" }>, serial: number): Record<string, unknown> {
  if (step.kind === "say") {
    return { type: "message", role: "assistant", id: `msg_${serial}`, content: [{ type: "output_text", text: step.text }] };
  }
  const args = JSON.stringify({ cmd: step.command, yield_time_ms: 30_000 });
  return { type: "function_call", id: `fc_${serial}`, call_id: `call_${serial}`, name: "exec_command", arguments: args };
}

export function beginStream(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream" });
  sendEvent(response, "response.created", { response: { id: RESPONSE_ID } });
}

export function sendEvent(response: ServerResponse, type: string, data: Readonly<Record<string, unknown>>): void {
  response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`);
}

function sendError(response: ServerResponse, message: string): void {
  sendJson(response, 400, { error: { message, type: "invalid_request_error", code: null } });
}

export function sendJson(response: ServerResponse, status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}
