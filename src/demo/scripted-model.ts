import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text as readText } from "node:stream/consumers";

/** One thing the model does when it is asked: it calls a tool, ends its turn with a message, or misbehaves. */
export type Step = { readonly kind: "run"; readonly command: string } | { readonly kind: "say"; readonly text: string } | Misbehaviour;

type Misbehaviour = { readonly once: boolean } & (
  | { readonly kind: "fail"; readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: unknown }
  | { readonly kind: "fail-response"; readonly code: string; readonly message: string }
  | { readonly kind: "cut-stream"; readonly afterBytes: number }
  | { readonly kind: "silence" }
);

/** A step that is made up when it is asked for. */
export type StepMaker = (request: ModelRequest) => Step;

/** What the model does from one prompt to its final message. */
export type ScriptedTurn = readonly (Step | StepMaker)[];

/** A turn for each prompt, in the order in which prompts come, whichever thread they come in; or a function that answers every request. */
export type Script = { readonly turns: readonly ScriptedTurn[] } | { readonly answer: StepMaker };

/** One request as the model sees it, and where in its script it stands. Turns and steps count from 0. */
export type ModelRequest = {
  readonly turn: number;
  readonly step: number;
  /** How often this very step was asked for before: a client that tries again. */
  readonly attempt: number;
  readonly threadId: string;
  /** The prompt of this turn. */
  readonly prompt: string;
  /** What the tools of this turn gave back so far. */
  readonly toolOutputs: readonly string[];
  readonly authorization: string | null;
  readonly headers: IncomingHttpHeaders;
  readonly body: Readonly<Record<string, unknown>>;
};

export type ScriptedModel = {
  /** The `base_url` of a provider: ends in `/v1`. */
  readonly baseUrl: string;
  /** The whole address of the one endpoint, as a key proxy wants it. */
  readonly responsesUrl: string;
  /** Every request that was answered, or left hanging, in order. */
  readonly requests: readonly ModelRequest[];
  close(): Promise<void>;
};

/** Tokens that each answer says it cost. */
export const USAGE_PER_REQUEST = { input: 1_000, cachedInput: 400, output: 50, reasoningOutput: 7 } as const;

/** Runs a command in the agent's sandbox. */
export function run(command: string): Step {
  return { kind: "run", command };
}

/** Applies a patch in Codex's own format: the text between its Begin and End lines. Seen by Codex as a file change. */
function patch(hunks: string): Step {
  return run(`apply_patch <<'PATCH'\n*** Begin Patch\n${hunks.trimEnd()}\n*** End Patch\nPATCH`);
}

/** Gives a file this content, whether it existed or not. Seen by Codex as a file change. */
export function edit(file: string, content: string): Step {
  const lines = content.replace(/\n$/u, "").split("\n");
  return patch(`*** Add File: ${file}\n${lines.map((line) => `+${line}`).join("\n")}`);
}

/** Ends the turn with a final message; an object is said as JSON. */
export function say(message: string | Readonly<Record<string, unknown>>): Step {
  return { kind: "say", text: typeof message === "string" ? message : JSON.stringify(message) };
}

export type HttpFailure = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** Answers with an HTTP error, every time it is asked. */
export function fail({ status, headers = {}, body = {} }: HttpFailure): Step {
  return { kind: "fail", once: false, status, headers, body };
}

/** Answers with an HTTP error once; the next request gets the step that follows. */
export function failOnce(failure: HttpFailure): Step {
  return { ...fail(failure), once: true } as Step;
}

/** Begins an answer and says inside it that it failed, as the provider does with `context_length_exceeded`. */
export function failResponse(code: string, message: string): Step {
  return { kind: "fail-response", once: false, code, message };
}

/** Begins an answer, says so many bytes that mean nothing, and cuts the connection. */
export function cutStream({ once = false, afterBytes = 0 } = {}): Step {
  return { kind: "cut-stream", once, afterBytes };
}

/** Takes the request and never answers. */
export function silence(): Step {
  return { kind: "silence", once: false };
}

/**
 * Starts a model on this machine that does what a script says, over the provider's real protocol, so that the real Codex
 * CLI works with it: it runs the commands and edits the files in its own sandbox. No key, no network, no cost.
 * `paceMs` is how long the model thinks before each answer.
 */
export async function startScriptedModel(script: Script, { paceMs = 0 } = {}): Promise<ScriptedModel> {
  const director = createDirector(script);
  const requests: ModelRequest[] = [];
  const pauses = new Set<NodeJS.Timeout>();
  const server = createServer((incoming, response) => {
    void receive(incoming)
      .then((body) => {
        if (body === null) return sendJson(response, { status: 404, headers: {}, body: {} });
        const cue = director.next(body, incoming.headers);
        requests.push(cue.request);
        const pause = setTimeout(() => {
          pauses.delete(pause);
          act(cue.step, response, requests.length);
        }, paceMs);
        pauses.add(pause);
      })
      .catch((error: unknown) => sendJson(response, { status: 400, headers: {}, body: errorBody(String(error)) }));
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
        for (const pause of pauses) clearTimeout(pause);
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A `config.toml` that makes a scripted model Codex's provider. With `retries` 0 a failure is told at once instead of after half a minute. */
export function codexConfigFor(baseUrl: string, { retries = 0 } = {}): string {
  return [
    `model_provider = "scripted"`,
    `[model_providers.scripted]`,
    `name = "scripted"`,
    `base_url = "${baseUrl}"`,
    `wire_api = "responses"`,
    `request_max_retries = ${retries}`,
    `stream_max_retries = ${retries}`,
    ``,
  ].join("\n");
}

type Cue = { readonly step: Step; readonly request: ModelRequest };

/**
 * Finds the place in the script for a request. A turn is one prompt in one thread: a resumed thread sends its whole history
 * again, so only what follows the last prompt counts as this turn's; and a client that tries again sends the same once more,
 * so the same place is found.
 */
function createDirector(script: Script) {
  const turnsSeen = new Map<string, number>();
  const asked = new Map<string, number>();
  const spent = new Set<Step | StepMaker>();

  return {
    next(body: Record<string, unknown>, headers: IncomingHttpHeaders): Cue {
      const session = readThread(body);
      const turnKey = `${session.id}\n${session.prompts}\n${session.prompt}`;
      const turn = turnsSeen.get(turnKey) ?? turnsSeen.size;
      turnsSeen.set(turnKey, turn);
      const step = session.toolOutputs.length;
      const attempt = asked.get(`${turn}.${step}`) ?? 0;
      asked.set(`${turn}.${step}`, attempt + 1);
      const request: ModelRequest = {
        turn,
        step,
        attempt,
        threadId: session.id,
        prompt: session.prompt,
        toolOutputs: session.toolOutputs,
        authorization: headers.authorization ?? null,
        headers,
        body,
      };
      if ("answer" in script) return { step: script.answer(request), request };
      const entry = (script.turns[turn] ?? []).filter((candidate) => !spent.has(candidate))[step];
      if (entry === undefined) return { step: missingStep(turn, step), request };
      const made = typeof entry === "function" ? entry(request) : entry;
      if ("once" in made && made.once) spent.add(entry);
      return { step: made, request };
    },
  };
}

function missingStep(turn: number, step: number): Step {
  return fail({ status: 400, body: errorBody(`The script has no step ${step} in turn ${turn}.`) });
}

type InputItem = {
  readonly type?: string;
  readonly role?: string;
  readonly content?: readonly { readonly text?: string }[];
  readonly output?: unknown;
};

function readThread(body: Record<string, unknown>) {
  const input = (body["input"] ?? []) as readonly InputItem[];
  const prompts = input.flatMap((item, index) => (isPrompt(item) ? [index] : []));
  const last = prompts.at(-1) ?? -1;
  const toolOutputs = input
    .slice(last + 1)
    .filter((item) => item.type?.endsWith("_call_output") === true)
    .map(({ output }) => (typeof output === "string" ? output : JSON.stringify(output)));
  return {
    id: typeof body["prompt_cache_key"] === "string" ? body["prompt_cache_key"] : "",
    prompts: prompts.length,
    prompt: last === -1 ? "" : textOf(input[last]),
    toolOutputs,
  };
}

const SPOKEN_BY_CODEX =
  /^\s*(?:<(?:environment_context|user_instructions|turn_aborted|skill|subagent_notification)\b|# AGENTS\.md instructions )/u;

/** Codex speaks in the user's name too: of the machine, of AGENTS.md, of a turn that was interrupted. */
function isPrompt(item: InputItem): boolean {
  return item.type === "message" && item.role === "user" && !SPOKEN_BY_CODEX.test(textOf(item));
}

function textOf(item: InputItem | undefined): string {
  return (item?.content ?? []).map(({ text = "" }) => text).join("\n");
}

async function receive(incoming: IncomingMessage): Promise<Record<string, unknown> | null> {
  const body = await readText(incoming);
  return incoming.method === "POST" && incoming.url === "/v1/responses" ? (JSON.parse(body) as Record<string, unknown>) : null;
}

function act(step: Step, response: ServerResponse, serial: number): void {
  if (step.kind === "silence") return;
  if (step.kind === "fail") return sendJson(response, step);
  const id = `resp_${serial}`;
  const send = (type: string, data: Record<string, unknown>): void => {
    response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`);
  };
  response.writeHead(200, { "content-type": "text/event-stream" });
  send("response.created", { response: { id } });
  if (step.kind === "cut-stream") {
    if (step.afterBytes > 0) response.write(`: ${"x".repeat(step.afterBytes)}\n\n`);
    // The first event must have left before the connection goes, else the client sees no answer at all.
    setTimeout(() => response.destroy(), 20);
    return;
  }
  if (step.kind === "fail-response") {
    send("response.failed", { response: { id, error: { code: step.code, message: step.message } } });
    response.end();
    return;
  }
  send("response.output_item.done", { output_index: 0, item: itemOf(step, serial) });
  send("response.completed", { response: { id, usage: USAGE_ON_THE_WIRE } });
  response.end();
}

function itemOf(step: Extract<Step, { kind: "run" | "say" }>, serial: number): Record<string, unknown> {
  if (step.kind === "say") {
    return { type: "message", role: "assistant", id: `msg_${serial}`, content: [{ type: "output_text", text: step.text }] };
  }
  const input = JSON.stringify({ cmd: step.command, yield_time_ms: 30_000 });
  return { type: "function_call", id: `fc_${serial}`, call_id: `call_${serial}`, name: "exec_command", arguments: input };
}

const USAGE_ON_THE_WIRE = {
  input_tokens: USAGE_PER_REQUEST.input,
  input_tokens_details: { cached_tokens: USAGE_PER_REQUEST.cachedInput },
  output_tokens: USAGE_PER_REQUEST.output,
  output_tokens_details: { reasoning_tokens: USAGE_PER_REQUEST.reasoningOutput },
  total_tokens: USAGE_PER_REQUEST.input + USAGE_PER_REQUEST.output,
};

function errorBody(message: string): Record<string, unknown> {
  return { error: { message, type: "invalid_request_error", code: null } };
}

function sendJson(response: ServerResponse, { status, headers, body }: Required<HttpFailure>): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
}
