/** Returns 24 hexadecimal digits; not for secrets. Loading `node:crypto` would take a tenth of the start-up time. */
export function randomName(): string {
  return Array.from({ length: 24 }, () => Math.floor(Math.random() * 16).toString(16)).join("");
}
