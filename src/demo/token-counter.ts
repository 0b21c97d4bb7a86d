const CHARS_PER_TOKEN = 4;

type Request = { readonly threadId: string; readonly body: Readonly<Record<string, unknown>> };

export type InputTokens = { readonly input: number; readonly cachedInput: number };

/**
 * Counts the input tokens of requests as a provider does that has a prompt cache: the longest beginning that the last request, or the last
 * one of the same session, had too is served from it.
 */
export function createTokenCounter(): (request: Request) => InputTokens {
  const latest = new Map<string, string>();
  let previous = "";
  return (request) => {
    const text = textOf(request);
    const earlier = [previous, latest.get(request.threadId) ?? ""];
    latest.set(request.threadId, text);
    previous = text;
    const cached = Math.max(...earlier.map((one) => commonPrefix(text, one)));
    return { input: Math.ceil(text.length / CHARS_PER_TOKEN), cachedInput: Math.floor(cached / CHARS_PER_TOKEN) };
  };
}

/** In the order in which a provider reads the parts. */
function textOf({ body }: Request): string {
  return JSON.stringify([body["tools"], body["instructions"]]) + JSON.stringify(body["input"]);
}

function commonPrefix(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}
