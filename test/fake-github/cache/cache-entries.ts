import type { BlobStore } from "./blob-store.ts";

/** The calls of cache-service-v2 that the client makes. */
export const CACHE_METHODS = ["CreateCacheEntry", "FinalizeCacheEntryUpload", "GetCacheEntryDownloadURL"] as const;
export type CacheMethod = (typeof CACHE_METHODS)[number];

/** An entry as the REST API lists it. */
export type CacheEntry = {
  readonly id: number;
  readonly key: string;
  /** The client's hash of the paths and the compression; it never finds entries of another version. */
  readonly version: string;
  /** The scope it was saved in: `refs/heads/main`. */
  readonly ref: string;
  readonly sizeBytes: number;
  readonly createdAtMs: number;
  readonly lastAccessedAtMs: number;
};

/** One scope of a run's token; the order of the scopes is the order of the search. */
export type CacheScope = { readonly scope: string; readonly permission: "read" | "write" | "read-write" };

export type Reply = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };

type StoredEntry = {
  readonly id: number;
  readonly key: string;
  readonly version: string;
  readonly ref: string;
  readonly blob: string;
  /** Set when the upload is finalized; before that the entry only reserves its key. */
  finished: { readonly order: number; readonly sizeBytes: number; readonly createdAtMs: number; lastAccessedAtMs: number } | null;
};

type FinishedEntry = StoredEntry & { readonly finished: NonNullable<StoredEntry["finished"]> };

export type CacheIndex = {
  answer(
    method: CacheMethod,
    query: Readonly<Record<string, unknown>>,
    scopes: readonly CacheScope[],
    sign: (path: string) => string,
  ): Promise<Reply>;
  list(): readonly CacheEntry[];
  /** The entries whose upload has not ended. */
  reserved(): readonly Pick<StoredEntry, "id" | "key" | "version" | "blob">[];
  delete(id: number): Promise<boolean>;
  evict(prefix: string): Promise<number>;
};

const KEY_LENGTH_MAX = 512;
const PERMISSION_BITS = { read: 1, write: 2, "read-write": 3 } as const;

/** Keeps the entries, and finds the one that a key and the scopes of a token match. */
export function createCacheIndex({ blobs, nowMs }: { readonly blobs: BlobStore; readonly nowMs: () => number }): CacheIndex {
  let entries: StoredEntry[] = [];
  let nextId = 1;
  let nextOrder = 1;

  const create = (query: Query, scopes: readonly CacheScope[], sign: (path: string) => string): Reply => {
    const own = scopes.find(({ permission }) => permission !== "read");
    // The client recognizes a denial by the start of this text; it takes any other failure for a collision.
    if (own === undefined) return { status: 200, body: { ok: false, message: "cache write denied: token has no writable scopes" } };
    if (query.key.length > KEY_LENGTH_MAX) return fail(400, "invalid_argument", "key is too long");
    if (entries.some((entry) => entry.key === query.key && entry.version === query.version && entry.ref === own.scope)) {
      return fail(409, "already_exists", "cache entry with the same key, version, and scope already exists");
    }
    const id = nextId++;
    const entry: StoredEntry = { id, key: query.key, version: query.version, ref: own.scope, blob: `entry-${id}`, finished: null };
    entries.push(entry);
    return { status: 200, body: { ok: true, signed_upload_url: sign(blobs.signUpload(entry.blob)), message: "" } };
  };
  const finalize = async (query: Query, scopes: readonly CacheScope[]): Promise<Reply> => {
    const writable = scopes.filter(({ permission }) => permission !== "read").map(({ scope }) => scope);
    const entry = entries.find(
      (one) => one.finished === null && one.key === query.key && one.version === query.version && writable.includes(one.ref),
    );
    const sizeBytes = entry === undefined ? null : await blobs.findSize(entry.blob);
    if (entry === undefined || sizeBytes === null) return fail(404, "not_found", "cache entry not found");
    const at = nowMs();
    entry.finished = { order: nextOrder++, sizeBytes, createdAtMs: at, lastAccessedAtMs: at };
    return { status: 200, body: { ok: true, entry_id: String(entry.id), message: "" } };
  };
  const find = (query: Query, scopes: readonly CacheScope[], sign: (path: string) => string): Reply => {
    const readable = scopes.filter(({ permission }) => permission !== "write").map(({ scope }) => scope);
    if (readable.length === 0) return fail(403, "permission_denied", "cache read denied: token has no readable scopes");
    for (const scope of readable) {
      const hit = findIn(
        finished(entries).filter((entry) => entry.ref === scope && entry.version === query.version),
        query,
      );
      if (hit === undefined) continue;
      hit.finished.lastAccessedAtMs = nowMs();
      return { status: 200, body: { ok: true, signed_download_url: sign(blobs.signDownload(hit.blob)), matched_key: hit.key } };
    }
    return { status: 200, body: { ok: false, signed_download_url: "", matched_key: "" } };
  };
  const remove = async (gone: readonly StoredEntry[]): Promise<number> => {
    entries = entries.filter((entry) => !gone.includes(entry));
    for (const entry of gone) await blobs.delete(entry.blob);
    return gone.length;
  };

  return {
    async answer(method, body, scopes, sign) {
      const query = readQuery(body);
      switch (method) {
        case "CreateCacheEntry":
          return create(query, scopes, sign);
        case "FinalizeCacheEntryUpload":
          return finalize(query, scopes);
        case "GetCacheEntryDownloadURL":
          return find(query, scopes, sign);
      }
    },
    reserved: () => entries.filter((entry) => entry.finished === null),
    list: () =>
      finished(entries).map(({ id, key, version, ref, finished: { sizeBytes, createdAtMs, lastAccessedAtMs } }) => ({
        id,
        key,
        version,
        ref,
        sizeBytes,
        createdAtMs,
        lastAccessedAtMs,
      })),
    delete: async (id) => (await remove(entries.filter((entry) => entry.id === id))) > 0,
    evict: (prefix) => remove(entries.filter((entry) => entry.key.startsWith(prefix))),
  };
}

/** Tries the exact key, then the key as a prefix, then each restore key; the newest match wins. */
function findIn(newestFirst: readonly FinishedEntry[], query: Query): FinishedEntry | undefined {
  const exact = newestFirst.find((entry) => entry.key === query.key);
  if (exact !== undefined) return exact;
  for (const prefix of [query.key, ...query.restoreKeys]) {
    const hit = newestFirst.find((entry) => entry.key.startsWith(prefix));
    if (hit !== undefined) return hit;
  }
  return undefined;
}

function finished(entries: readonly StoredEntry[]): readonly FinishedEntry[] {
  return entries
    .filter((entry): entry is FinishedEntry => entry.finished !== null)
    .toSorted((one, other) => other.finished.order - one.finished.order);
}

type Query = { readonly key: string; readonly version: string; readonly restoreKeys: readonly string[] };

/** The client sends the field names of the protocol file: `restore_keys`, not `restoreKeys`. */
function readQuery(body: Readonly<Record<string, unknown>>): Query {
  const restoreKeys = body["restore_keys"];
  return {
    key: String(body["key"]),
    version: String(body["version"]),
    restoreKeys: Array.isArray(restoreKeys) ? restoreKeys.map(String) : [],
  };
}

function fail(status: number, code: string, message: string): Reply {
  return { status, body: { code, msg: message } };
}

/** An unsigned token: the client does not read it, only this service does. */
export function renderToken({ scopes }: { readonly scopes: readonly CacheScope[] }): string {
  const claims = { ac: JSON.stringify(scopes.map(({ scope, permission }) => ({ Scope: scope, Permission: PERMISSION_BITS[permission] }))) };
  const parts = [{ alg: "none", typ: "JWT" }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"));
  return `${parts.join(".")}.unsigned`;
}

/** Returns null if it is not one of our tokens. */
export function readScopes(header: string | undefined): readonly CacheScope[] | null {
  try {
    const claims = JSON.parse(Buffer.from((header ?? "").split(".")[1] ?? "", "base64url").toString("utf8")) as { ac: string };
    const scopes = JSON.parse(claims.ac) as readonly { readonly Scope: string; readonly Permission: number }[];
    return scopes
      .filter(({ Permission }) => Permission > 0)
      .map(({ Scope, Permission }) => ({
        scope: Scope,
        permission: Permission === 1 ? "read" : Permission === 2 ? "write" : "read-write",
      }));
  } catch {
    return null;
  }
}
