import type { IncomingMessage } from "node:http";

import type { BlobStore } from "./blob-store.ts";
import type { CacheIndex, CacheMethod, CacheScope, Reply } from "./cache-entries.ts";

/** The routes of cache service version 1, which GitHub Enterprise Server, Gitea and act offer (`internal/cacheHttpClient.js` of @actions/cache). */
export const ROUTE_V1 = "/_apis/artifactcache/";

/** A call of version 1, named like the call of version 2 with the same purpose. */
export type CallV1 = { readonly method: CacheMethod | "Upload"; readonly query: Readonly<Record<string, unknown>> };

export type CacheV1 = {
  /** Null if there is no such route. */
  read(method: string, path: string, body: string): CallV1 | null;
  answer(call: CallV1, bytes: Buffer, scopes: readonly CacheScope[], sign: (path: string) => string): Promise<Reply>;
};

/** Translates version 1 into calls of the same index. Chunks of an upload are kept in memory until it is committed. */
export function createCacheV1(index: CacheIndex, blobs: BlobStore): CacheV1 {
  const chunks = new Map<number, { readonly start: number; readonly bytes: Buffer }[]>();
  const find = (id: number) => index.reserved().find((entry) => entry.id === id);
  return {
    read(method, path, body) {
      const { pathname, searchParams } = new URL(path, "http://localhost");
      const [, resource = "", id = ""] = /^(caches?)(?:\/(\d+))?$/.exec(pathname.slice(ROUTE_V1.length)) ?? [];
      if (method === "GET" && resource === "cache") {
        const [key = "", ...restoreKeys] = (searchParams.get("keys") ?? "").split(",");
        return {
          method: "GetCacheEntryDownloadURL",
          query: { key, restore_keys: restoreKeys, version: searchParams.get("version") ?? "" },
        };
      }
      if (method === "PATCH" && id !== "") return { method: "Upload", query: { id: Number(id) } };
      if (method !== "POST" || resource !== "caches") return null;
      if (id !== "") return { method: "FinalizeCacheEntryUpload", query: { id: Number(id), key: find(Number(id))?.key } };
      return { method: "CreateCacheEntry", query: JSON.parse(body) as Readonly<Record<string, unknown>> };
    },
    async answer({ method, query }, bytes, scopes, sign) {
      if (method === "GetCacheEntryDownloadURL") {
        const { body, status } = await index.answer(method, query, scopes, sign);
        if (status !== 200) return toError(status, body);
        if (body["ok"] !== true) return { status: 204, body: {} };
        return { status: 200, body: { cacheKey: body["matched_key"], archiveLocation: body["signed_download_url"] } };
      }
      if (method === "CreateCacheEntry") {
        const { body, status } = await index.answer(method, query, scopes, sign);
        if (status !== 200 || body["ok"] !== true) return toError(status === 200 ? 403 : status, body);
        const entry = index.reserved().find(({ key, version }) => key === query["key"] && version === query["version"]);
        return { status: 201, body: { cacheId: entry?.id } };
      }
      const id = Number(query["id"]);
      const entry = find(id);
      if (entry === undefined) return toError(404, { msg: "cache entry not found" });
      if (method === "Upload") {
        chunks.set(id, [...(chunks.get(id) ?? []), { start: Number(query["start"]), bytes }]);
        return { status: 204, body: {} };
      }
      const parts = (chunks.get(id) ?? []).toSorted((one, other) => one.start - other.start);
      chunks.delete(id);
      await blobs.write(entry.blob, Buffer.concat(parts.map((part) => part.bytes)));
      const { body, status } = await index.answer(method, { key: entry.key, version: entry.version }, scopes, sign);
      return status === 200 ? { status: 204, body: {} } : toError(status, body);
    },
  };
}

/** The first byte of a chunk. */
export function readStart(request: IncomingMessage): number {
  return Number(/^bytes (\d+)-/.exec(request.headers["content-range"] ?? "")?.[1] ?? 0);
}

function toError(status: number, body: Readonly<Record<string, unknown>>): Reply {
  return { status, body: { message: String(body["msg"] ?? body["message"]) } };
}
