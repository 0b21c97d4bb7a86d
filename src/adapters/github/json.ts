import * as z from "zod/mini";

/** An id, or the number of an issue or a run. */
export const id = z.int().check(z.positive());

/** "" for any other value. */
export const text = z.catch(z.string(), "");

/** "" for anything but a plain http(s) URL, because it is shown as a link. */
export const url = z.catch(z.string().check(z.maxLength(2_000), z.regex(/^https?:\/\/[\w.:~%/?#[\]@!$&'()*+,;=-]+$/)), "");

/** Milliseconds since the epoch; 0 for an invalid time. */
export const timeMs = z.pipe(
  text,
  z.transform((value) => Date.parse(value) || 0),
);

/** The valid items of a list; none if it is not a list. */
export function parseItems<Item>(schema: z.ZodMiniType<Item>, list: unknown): readonly Item[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item) => {
    const { data, success } = schema.safeParse(item);
    return success ? [data] : [];
  });
}

/** The format of GitHub's search filters: `2026-01-02T03:04:05Z`. */
export function formatSecond(atMs: number): string {
  return new Date(atMs).toISOString().replace(/\.\d+Z$/, "Z");
}
