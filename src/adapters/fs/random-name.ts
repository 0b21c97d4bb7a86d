/**
 * A name that no other call makes, here or in another process: 24 hexadecimal digits. It is no secret and guards nothing, so
 * it does without `node:crypto`, whose loading would be a tenth of what a start costs.
 */
export function randomName(): string {
  const half = (): string =>
    Math.floor(Math.random() * 2 ** 48)
      .toString(16)
      .padStart(12, "0");
  return half() + half();
}
