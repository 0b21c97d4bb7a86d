/** Like `Promise.all`, but rejects only after both have settled, so that neither is still running. */
export async function settleBoth<First, Second>(first: Promise<First>, second: Promise<Second>): Promise<readonly [First, Second]> {
  await Promise.allSettled([first, second]);
  return [await first, await second];
}
