import type { ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";

/** One incoming call, named as in GitHub's documents or the protocol. */
export type NetworkCall = {
  readonly part: "api" | "git" | "cache";
  /** `pulls/create`; `POST git-receive-pack`, of fetches `fetch` and `ls-refs`; `CreateCacheEntry`, `Upload`. */
  readonly name: string;
  /** Without the query. */
  readonly path: string;
  /** The user of the token, if the server knows it. */
  readonly login: string | null;
};

/**
 * A network fault: another response instead; a connection that is reset before the first byte; no response ever; the first half of the
 * real response (the request takes effect); or a successful status with the wrong content.
 */
export type NetworkFault =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body: string }
  | "reset"
  | "silence"
  | "half"
  | "garbage";

/** The network in front of the three servers: every call passes through it. */
export type Network = {
  readonly calls: readonly NetworkCall[];
  /** Called for each call; `null` lets it pass. */
  fault: ((call: NetworkCall) => NetworkFault | null) | null;
  /** By how much each call is delayed: the round trip to a distant server. */
  delayMs: number;
  /** Called by the servers; returns true if the fault has answered the call. */
  intercept(call: NetworkCall, response: ServerResponse): Promise<boolean>;
};

export function createNetwork(): Network {
  const calls: NetworkCall[] = [];
  const network: Network = {
    calls,
    fault: null,
    delayMs: 0,
    async intercept(call, response) {
      calls.push(call);
      if (network.delayMs > 0) await setTimeout(network.delayMs);
      const fault = network.fault?.(call) ?? null;
      return fault !== null && apply(fault, call, response);
    },
  };
  return network;
}

const HTML = '<html><body>Please log in to the network. {"id": 1</body></html>';

/** The expected content type, so that only the content is wrong. */
function typeOf({ name, part }: NetworkCall): string {
  if (part !== "git") return "application/json; charset=utf-8";
  const service = name.endsWith("receive-pack") ? "git-receive-pack" : "git-upload-pack";
  return `application/x-${service}-${name.startsWith("GET") ? "advertisement" : "result"}`;
}

function apply(fault: NetworkFault, call: NetworkCall, response: ServerResponse): boolean {
  if (fault === "silence") return true;
  if (fault === "half") {
    resetResponse(response);
    return false;
  }
  if (fault === "reset") {
    response.socket?.resetAndDestroy();
    return true;
  }
  // Nothing else reads the rest of the request.
  response.req.resume();
  if (fault === "garbage") response.writeHead(200, { "content-type": typeOf(call) }).end(HTML);
  else {
    const type = call.part === "git" ? "text/plain; charset=utf-8" : "application/json; charset=utf-8";
    response.writeHead(fault.status, { "content-type": type, ...fault.headers }).end(fault.body);
  }
  return true;
}

/** Sends only the first half of the response's first chunk, unnoticed by the server. A response without a body is never sent. */
function resetResponse(response: ServerResponse): void {
  const { write } = response;
  const { writeHead } = response;
  let head: readonly unknown[] = [200];
  let isSent = false;
  const take = (chunk: unknown): void => {
    if (isSent || !(typeof chunk === "string" || chunk instanceof Uint8Array) || chunk.length < 2) return;
    isSent = true;
    Reflect.apply(writeHead, response, head);
    Reflect.apply(write, response, [chunk.slice(0, Math.floor(chunk.length / 2))]);
  };
  Object.assign(response, {
    writeHead(...args: readonly unknown[]) {
      head = args;
      return response;
    },
    write(chunk: unknown) {
      take(chunk);
      return true;
    },
    end(chunk: unknown) {
      take(chunk);
      return response;
    },
  });
}
