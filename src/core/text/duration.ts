const UNITS = [
  { name: "d", ms: 86_400_000 },
  { name: "h", ms: 3_600_000 },
  { name: "min", ms: 60_000 },
  { name: "s", ms: 1_000 },
] as const;

/** A duration in seconds, to a tenth, like the settings that limit it: "1200 s", "0.5 s". */
export function renderSeconds(durationMs: number): string {
  return `${Math.round(durationMs / 100) / 10} s`;
}

/** A duration in its two largest units, rounded up to whole seconds: "1 h 5 min", "20 s". */
export function renderDuration(durationMs: number): string {
  const wholeMs = Math.max(0, Math.ceil(durationMs / 1_000)) * 1_000;
  const first = UNITS.findIndex((unit) => wholeMs >= unit.ms);
  if (first === -1) return "0 s";
  let leftMs = wholeMs;
  const parts: string[] = [];
  for (const unit of UNITS.slice(first, first + 2)) {
    const count = Math.floor(leftMs / unit.ms);
    leftMs -= count * unit.ms;
    if (count > 0) parts.push(`${count} ${unit.name}`);
  }
  return parts.join(" ");
}
