import type { ServerResponse } from "node:http";

/** One call as it comes in, named as GitHub's documents or the protocol name it. */
export type NetworkCall = {
  readonly part: "api" | "git" | "cache";
  /** `pulls/create`; `POST git-receive-pack`, of fetches `fetch` and `ls-refs`; `CreateCacheEntry`, `Upload`. */
  readonly name: string;
  /** Of the address, without its query. */
  readonly path: string;
  /** Who asks, as far as the part can tell: a job's own token, or somebody else. */
  readonly login: string | null;
};

/**
 * What goes wrong on the way: another answer in its place; a connection cut before any byte; no answer ever; the first half of the
 * true answer, and then nothing (what was asked is done); an answer of success that is none.
 */
export type NetworkFault =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body: string }
  | "reset"
  | "silence"
  | "half"
  | "garbage";

/** The network between a run and a stand: every call passes it, whichever part it is for. */
export type Network = {
  readonly calls: readonly NetworkCall[];
  /** Asked for each call; `null` lets it through. */
  fault: ((call: NetworkCall) => NetworkFault | null) | null;
  /** For the parts: true where the fault was the answer. */
  intercept(call: NetworkCall, response: ServerResponse): boolean;
};

export function createNetwork(): Network {
  const calls: NetworkCall[] = [];
  const network: Network = {
    calls,
    fault: null,
    intercept(call, response) {
      calls.push(call);
      const fault = network.fault?.(call) ?? null;
      return fault !== null && apply(fault, call, response);
    },
  };
  return network;
}

const HTML = '<html><body>Please log in to the network. {"id": 1</body></html>';

/** The type that the caller waits for, so that only the content is wrong. */
function typeOf({ name, part }: NetworkCall): string {
  if (part !== "git") return "application/json; charset=utf-8";
  const service = name.endsWith("receive-pack") ? "git-receive-pack" : "git-upload-pack";
  return `application/x-${service}-${name.startsWith("GET") ? "advertisement" : "result"}`;
}

function apply(fault: NetworkFault, call: NetworkCall, response: ServerResponse): boolean {
  if (fault === "silence") return true;
  if (fault === "half") {
    breakOff(response);
    return false;
  }
  if (fault === "reset") {
    response.socket?.resetAndDestroy();
    return true;
  }
  // What is still to come of the request is not read by anybody else.
  response.req.resume();
  if (fault === "garbage") response.writeHead(200, { "content-type": typeOf(call) }).end(HTML);
  else {
    const type = call.part === "git" ? "text/plain; charset=utf-8" : "application/json; charset=utf-8";
    response.writeHead(fault.status, { "content-type": type, ...fault.headers }).end(fault.body);
  }
  return true;
}

/** Whoever answers notices nothing; of the answer the first half of its first part goes out. One without a body does not go out at all. */
function breakOff(response: ServerResponse): void {
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
