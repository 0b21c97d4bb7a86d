/** Writes to standard output; returns the exit code of success. */
export function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

/** Whether standard output shows colours, and nobody has asked for none. */
export function usesColor(): boolean {
  return process.stdout.isTTY && (process.env["NO_COLOR"] ?? "") === "";
}
