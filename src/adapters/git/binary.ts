/** As git decides it: a zero byte in the first 8,000 bytes (`buffer_is_binary` in git's xdiff-interface.c). */
export function isBinary(content: Buffer): boolean {
  return content.subarray(0, 8_000).includes(0);
}
