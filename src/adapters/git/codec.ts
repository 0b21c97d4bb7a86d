import * as crypto from "node:crypto";
import { deflateSync, inflateSync } from "node:zlib";

/**
 * Hashes and compresses git objects. Imported when it is needed: the start of a run needs neither library. A module of its own, because
 * `import("node:crypto")` in a bundle makes an object with all names of the library at each call.
 */

/** Of zlib. */
const CHUNK_BYTES = 16 * 1024;
const CHUNK_BYTES_MIN = 1024;

/** Returns the hash of these bytes, in the algorithm of hashes with this many digits. */
export function hashBytes(bytes: Uint8Array, shaLength: number): string {
  const algorithm = algorithmOf(shaLength);
  return hashOnce?.(algorithm, bytes, "hex") ?? crypto.createHash(algorithm).update(bytes).digest("hex");
}

/** Faster than an object for each hash, and missing before Node 20.12. */
const hashOnce = (crypto as Partial<Pick<typeof crypto, "hash">>).hash;

/** Returns the name of an object. */
export function hashObject(type: string, content: Uint8Array, shaLength: number): string {
  const hash = crypto.createHash(algorithmOf(shaLength));
  return hash.update(`${type} ${content.length}\0`).update(content).digest("hex");
}

function algorithmOf(shaLength: number): "sha1" | "sha256" {
  return shaLength === 64 ? "sha256" : "sha1";
}

export function compress(object: Uint8Array): Buffer {
  // Allocating 16 kB for the result takes longer than compressing a small object.
  return deflateSync(object, { level: 1, chunkSize: Math.min(CHUNK_BYTES, object.length + CHUNK_BYTES_MIN) });
}

/** Bytes after the end are dropped, which `git fsck` would report. Throws if they are damaged, or more than `bytesMax`. */
export function decompress(compressed: Uint8Array, bytesMax: number): Buffer {
  return inflateSync(compressed, { maxOutputLength: bytesMax });
}
