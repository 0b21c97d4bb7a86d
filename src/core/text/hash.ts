/** The 32-bit constants of FNV-1a (RFC 9923, section 5). */
const PRIME = 0x01000193;
const OFFSET_BASIS = 0x811c9dc5;

/** Detects accidental changes: FNV-1a over the code units, once from each end, as 16 hexadecimal digits. */
export function hashText(text: string): string {
  let forward = OFFSET_BASIS;
  let backward = OFFSET_BASIS;
  for (let at = 0, last = text.length - 1; at <= last; at += 1) {
    forward = Math.imul(forward ^ text.charCodeAt(at), PRIME);
    backward = Math.imul(backward ^ text.charCodeAt(last - at), PRIME);
  }
  return hexadecimal(forward) + hexadecimal(backward);
}

function hexadecimal(bits: number): string {
  return (bits >>> 0).toString(16).padStart(8, "0");
}
