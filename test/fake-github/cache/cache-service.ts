import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

import { startBlobStore } from "./blob-store.ts";
import { createCacheV1, readStart, ROUTE_V1 } from "./cache-v1.ts";
import { createNetwork, type Network } from "../network.ts";
import {
  type CacheEntry,
  CACHE_METHODS,
  type CacheMethod,
  type CacheScope,
  createCacheIndex,
  readScopes,
  renderToken,
  type Reply,
} from "./cache-entries.ts";

export type CacheCall = {
  readonly method: CacheMethod | "Upload" | "Download";
  readonly query: Readonly<Record<string, unknown>>;
  /** 0 if the connection was reset. */
  status: number;
  requestBytes: number;
  responseBytes: number;
};

export type CacheFault =
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
      /** Delays the response. */
      readonly delayMs?: number;
    }
  /** The normal response, delayed. */
  | { readonly delayMs: number }
  | "reset";

export type CacheService = {
  /** `ACTIONS_RESULTS_URL`, with a trailing slash. */
  readonly url: string;
  readonly calls: readonly CacheCall[];
  /** The URL that clients use if it is another one, with a trailing slash. */
  publicUrl: string | null;
  /** Called before each call; `null` lets it pass. */
  fault: ((method: CacheCall["method"], query: Readonly<Record<string, unknown>>) => CacheFault | null) | null;
  /** The finished entries, newest first. */
  list(): readonly CacheEntry[];
  /** Returns whether there was one. */
  delete(id: number): Promise<boolean>;
  /** Deletes every entry whose key has the prefix, as GitHub does with old ones; returns their number. */
  evict(prefix: string): Promise<number>;
  /** The scopes of a run on a ref: its own to write, the default branch's to read. */
  scopesOf(ref: string, options?: { readonly readOnly?: boolean }): readonly CacheScope[];
  /** An `ACTIONS_RUNTIME_TOKEN`. */
  runtimeToken(claims: { readonly scopes: readonly CacheScope[] }): string;
  close(): Promise<void>;
};

export type CacheServiceOptions = {
  /** Full: `refs/heads/main`. */
  readonly defaultBranch: string;
  readonly nowMs?: () => number;
  /** Every call passes through it first. */
  readonly network?: Network;
  /** Version 1 stands behind another URL: GitHub Enterprise Server. */
  readonly version?: 1 | 2;
};

const ROUTE = "/twirp/github.actions.results.api.v1.CacheService/";
const BODY_BYTES_MAX = 1024 * 1024;

/**
 * GitHub's cache service, version 2 or 1, for the real `@actions/cache`: the small calls are answered here, the archives go into a
 * real blob store (azurite, in memory), past this server so that they can be counted and can fail on demand.
 */
export async function startCacheService(options: CacheServiceOptions): Promise<CacheService> {
  const blobs = await startBlobStore();
  const calls: CacheCall[] = [];
  const network = options.network ?? createNetwork();
  const index = createCacheIndex({ blobs, nowMs: options.nowMs ?? Date.now });
  const http = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((settle) => http.listen(0, "127.0.0.1", settle));
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const v1 = createCacheV1(index, blobs);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? "/";
    if (path.startsWith(ROUTE_V1)) return answerV1(request, response);
    if (options.version === 1 && path.startsWith("/twirp/")) return void response.writeHead(404).end();
    if (!path.startsWith("/twirp/")) return answerBlob(request, response);
    const body = await readBody(request);
    const method = CACHE_METHODS.find((name) => path === ROUTE + name);
    const query = parseObject(body);
    if (method === undefined || query === null) {
      send(response, { status: 404, body: { code: "bad_route", msg: `no handler for ${path}` } });
      return;
    }
    const call: CacheCall = { method, query, status: 0, requestBytes: body.length, responseBytes: 0 };
    calls.push(call);
    if (await network.intercept({ part: "cache", name: method, path, login: null }, response)) return;
    if (await applyFault(service, call, response)) return;
    const scopes = readScopes(request.headers.authorization);
    const reply: Reply =
      scopes === null
        ? { status: 401, body: { code: "unauthenticated", msg: "invalid token" } }
        : await index.answer(method, query, scopes, (path) => origin + path);
    call.status = reply.status;
    call.responseBytes = send(response, reply);
  };
  const answerV1 = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? "";
    const bytes = await readBytes(request);
    const found = options.version === 1 ? v1.read(request.method ?? "", path, bytes.toString("utf8")) : null;
    if (found === null) {
      send(response, { status: 404, body: { message: `no handler for ${path}` } });
      return;
    }
    const query = found.method === "Upload" ? { ...found.query, start: readStart(request) } : found.query;
    const call: CacheCall = { method: found.method, query, status: 0, requestBytes: bytes.length, responseBytes: 0 };
    calls.push(call);
    if (await network.intercept({ part: "cache", name: call.method, path, login: null }, response)) return;
    if (await applyFault(service, call, response)) return;
    const scopes = readScopes(request.headers.authorization);
    const reply =
      scopes === null
        ? { status: 401, body: { message: "invalid token" } }
        : await v1.answer({ ...found, query }, bytes, scopes, (signed) => (service.publicUrl ?? `${origin}/`) + signed.slice(1));
    call.status = reply.status;
    call.responseBytes = send(response, reply);
  };
  const answerBlob = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const name = new URL(request.url ?? "/", origin).pathname;
    const call: CacheCall = {
      method: request.method === "GET" ? "Download" : "Upload",
      query: { blob: name },
      status: 0,
      requestBytes: 0,
      responseBytes: 0,
    };
    calls.push(call);
    request.pause();
    if (await network.intercept({ part: "cache", name: call.method, path: name, login: null }, response)) return;
    if (await applyFault(service, call, response)) return;
    await blobs.pass(request, response, call);
  };

  const service: CacheService = {
    url: `${origin}/`,
    calls,
    publicUrl: null,
    fault: null,
    list: () => index.list(),
    delete: (id) => index.delete(id),
    evict: (prefix) => index.evict(prefix),
    scopesOf: (ref, { readOnly = false } = {}) => [
      { scope: ref, permission: readOnly ? "read" : "read-write" },
      ...(ref === options.defaultBranch ? [] : [{ scope: options.defaultBranch, permission: "read" as const }]),
    ],
    runtimeToken: renderToken,
    async close() {
      http.closeAllConnections();
      await new Promise((settle) => http.close(settle));
      await blobs.close();
    },
  };
  return service;
}

/** True where the fault was the answer. */
async function applyFault(service: CacheService, call: CacheCall, response: ServerResponse): Promise<boolean> {
  const fault = service.fault?.(call.method, call.query) ?? null;
  if (fault === null) return false;
  if (fault === "reset") {
    response.socket?.resetAndDestroy();
    return true;
  }
  if (fault.delayMs !== undefined) await sleep(fault.delayMs);
  if (!("status" in fault)) return false;
  call.status = fault.status;
  response.writeHead(fault.status, { "content-type": "application/json", ...fault.headers });
  response.end(fault.body ?? JSON.stringify({ code: "unavailable", msg: "the service is in trouble" }));
  return true;
}

function send(response: ServerResponse, reply: Reply): number {
  const text = reply.status === 204 ? "" : JSON.stringify(reply.body);
  response.writeHead(reply.status, { "content-type": "application/json" });
  response.end(text);
  return Buffer.byteLength(text);
}

/** A chunk of an upload, or a small body. */
async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = "";
  request.setEncoding("utf8");
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > BODY_BYTES_MAX) throw new Error("The body is too long for any call of this service.");
  }
  return text;
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
