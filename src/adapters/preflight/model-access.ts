import type { Probe } from "../../preflight/facts.ts";
import { attempt, found, unknown } from "./probe.ts";

const OPENAI = "https://api.openai.com/v1/responses";
const LIMIT_MS = 6_000;

/** Asks the provider for its list of models, which costs nothing. The key is sent to no other server, and is in no text. */
export async function probeModelAccess(apiKey: string | null, upstreamUrl: string | null, signal: AbortSignal): Promise<Probe<string>> {
  if (apiKey === null) return unknown("There is no key that the provider could check");
  const url = (upstreamUrl ?? OPENAI).replace(/\/responses\/?$/, "/models");
  if (!url.endsWith("/models")) return unknown(`The provider at ${hostOf(url)} has no list of models to ask for`);
  return await attempt(`The provider at ${hostOf(url)}`, signal, async () => {
    let answer: Response;
    try {
      const headers = { authorization: `Bearer ${apiKey.trim()}`, accept: "application/json" };
      // A redirect could send the key elsewhere.
      answer = await fetch(url, { headers, redirect: "error", signal: AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]) });
    } catch (error) {
      return unknown(`The provider at ${hostOf(url)} cannot be reached (${describe(error)})`, `curl -sSI ${url}`);
    }
    await answer.body?.cancel();
    if (answer.status === 401 || answer.status === 403)
      return {
        kind: "failed",
        text: `The provider at ${hostOf(url)} refuses the key (status ${answer.status})`,
        fix: "export OPENAI_API_KEY=... # a new key, from https://platform.openai.com/api-keys",
      };
    if (!answer.ok) return unknown(`The provider at ${hostOf(url)} answers the request for its models with status ${answer.status}`);
    return found(`The provider at ${hostOf(url)} accepts the key`);
  });
}

function hostOf(url: string): string {
  return new URL(url).host;
}

function describe(error: unknown): string {
  const { cause, name } = error as { readonly cause?: { readonly code?: unknown }; readonly name?: string };
  return typeof cause?.code === "string" ? cause.code : name === "TimeoutError" ? "no answer" : "no connection";
}
