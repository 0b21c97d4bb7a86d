import { closeSync, constants, openSync, readSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import type { Usage } from "../../../core/chain/usage.ts";
import { orNull } from "../../fs/errno.ts";
import { ThreadUsage } from "./events.ts";
import { listRollouts } from "./sessions.ts";

/** What Codex 0.169 has in its session file and does not print: the model, and the tokens of the whole session so far. */
export type SessionFacts = { readonly model: string | null; readonly usage: Usage | null };

const Line = z.discriminatedUnion("type", [
  z.object({ type: z.literal("turn_context"), payload: z.object({ model: z.string() }) }),
  z.object({
    type: z.literal("event_msg"),
    payload: z.object({ type: z.literal("token_count"), info: z.object({ total_token_usage: ThreadUsage }) }),
  }),
]);
const BYTES_PER_READ = 1024 * 1024;
/** The agent may write the file too. A longer line is skipped, and the rest of the file waits for the next call. */
const LINE_BYTES_MAX = 4 * 1024 * 1024;
const BYTES_PER_CALL = 64 * 1024 * 1024;
/** Each try lists all sessions. Codex makes the file when the session starts. */
const TRIES_MAX = 20;

/** Reads the file of a session as Codex writes it; each call reads what is new. Without such a file all facts are null. */
export function openSessionFile(codexHome: string, threadId: string): () => SessionFacts {
  const sessions = join(codexHome, "sessions");
  let path: string | null = null;
  let [offset, rest, isSkipping, tries] = [0, Buffer.alloc(0), false, 0];
  let facts: SessionFacts = { model: null, usage: null };
  return () => {
    if (path === null && tries >= TRIES_MAX) return facts;
    tries += 1;
    path ??= orNull(() => listRollouts(sessions).findLast((name) => name.endsWith(`-${threadId}.jsonl`))) ?? null;
    if (path === null) return facts;
    for (const bytes of readFrom(join(sessions, path), offset)) {
      offset += bytes.length;
      const text = Buffer.concat([rest, bytes]);
      const end = text.lastIndexOf(0x0a) + 1;
      const start = isSkipping ? text.indexOf(0x0a) + 1 : 0;
      for (const line of text.toString("utf8", start, end).split("\n")) facts = readLine(line) ?? facts;
      isSkipping = (isSkipping && end === 0) || text.length - end > LINE_BYTES_MAX;
      rest = isSkipping ? Buffer.alloc(0) : text.subarray(end);
    }
    return facts;
  };

  function readLine(line: string): SessionFacts | null {
    // Most lines are outputs of commands, which need not be parsed.
    if (!line.includes('"turn_context"') && !line.includes('"token_count"')) return null;
    const found = Line.safeParse(orNull(() => JSON.parse(line))).data;
    if (found === undefined) return null;
    if (found.type === "turn_context") return { ...facts, model: found.payload.model };
    return { ...facts, usage: found.payload.info.total_token_usage };
  }
}

function* readFrom(path: string, start: number): Generator<Buffer> {
  const file = orNull(() => openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK));
  if (file === null) return;
  try {
    for (let at = start; at < start + BYTES_PER_CALL;) {
      const bytes = Buffer.alloc(BYTES_PER_READ);
      const count = orNull(() => readSync(file, bytes, 0, bytes.length, at)) ?? 0;
      if (count === 0) return;
      at += count;
      yield bytes.subarray(0, count);
    }
  } finally {
    closeSync(file);
  }
}
