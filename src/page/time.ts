/** In the browser's language and time zone. `time` is in ISO 8601, or in milliseconds since 1970. */
export function renderTime(time: string | number): string {
  return new Date(time).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
}
