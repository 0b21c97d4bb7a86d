import { beginStream, sendEvent, sendJson, type Step } from "../../src/demo/scripted-model.ts";

/** The demo's scripted model, with failures of a provider. */
export * from "../../src/demo/scripted-model.ts";

export type HttpFailure = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** Responds with an HTTP error to every attempt. */
export function fail({ status, headers = {}, body = {} }: HttpFailure): Step {
  return { kind: "respond", once: false, respond: (response) => sendJson(response, status, body, headers) };
}

/** Responds with an HTTP error once; the next request gets the step that follows. */
export function failOnce(failure: HttpFailure): Step {
  return { ...fail(failure), once: true } as Step;
}

/** Begins a response and reports a failure inside it, as the provider does with `context_length_exceeded`. */
export function failResponse(code: string, message: string): Step {
  return {
    kind: "respond",
    once: false,
    respond(response) {
      beginStream(response);
      sendEvent(response, "response.failed", { response: { id: "resp_1", error: { code, message } } });
      response.end();
    },
  };
}

/** Begins a response, sends this many meaningless bytes, and closes the connection. */
export function cutStream({ once = false, afterBytes = 0 } = {}): Step {
  return {
    kind: "respond",
    once,
    respond(response) {
      beginStream(response);
      if (afterBytes > 0) response.write(`: ${"x".repeat(afterBytes)}\n\n`);
      // The first event must be sent before the connection closes, or the client sees no response.
      setTimeout(() => response.destroy(), 20);
    },
  };
}

/** Never responds. */
export function silence(): Step {
  return { kind: "respond", once: false, respond: () => {} };
}

/** A `config.toml` that makes a scripted model Codex's provider. Without retries, Codex reports a failure at once. */
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
