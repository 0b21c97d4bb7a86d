import { describeBounds, describeLimits, wrapText } from "../../src/config/describe-input.ts";
import type { Input } from "../../src/config/inputs/kinds.ts";
import { flagOf, INPUT_LIST } from "../../src/config/inputs/inputs.ts";
import { buildExample, renderTomlValue } from "../../src/config/values.ts";

/** The table of settings for the README: what the file or a flag takes. */
export function renderConfigTable(): string {
  const inputs = INPUT_LIST.filter(([, input]) => input.surfaces.includes("toml") || input.surfaces.includes("cli"));
  const lines: string[] = [];
  for (const group of new Set(inputs.map(([, input]) => input.group))) {
    lines.push(`**${group}**`, "", "| TOML key | Flag | Default | What it does |", "|---|---|---|---|");
    for (const [key, input] of inputs.filter(([, candidate]) => candidate.group === group)) lines.push(renderRow(key, input));
    lines.push("");
  }
  return lines.join("\n").trimEnd();
}

function renderRow(key: string, input: Input): string {
  const toml = input.surfaces.includes("toml") ? `\`${key}\`` : "";
  const flag = input.surfaces.includes("cli") ? `\`${flagOf(key)}\`` : "";
  const choices = input.kind === "choice" ? ` One of ${input.values.map((value) => `\`${value}\``).join(", ")}.` : "";
  return renderTableRow([toml, flag, `\`${renderTomlValue(input.default)}\``, input.about + choices + describeLimits(input, "markdown")]);
}

/** A row of a Markdown table; our own texts, which need no more escaping than this. */
export function renderTableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
}

/** `config.example.toml`: every key at its default. */
export function renderExampleToml(): string {
  const lines = [
    "# All settings of codex-self-iter, each at its default. Copy what you want to change into",
    "# codex-self-iter.toml in your repository, or name a file with --config. A flag wins over the file.",
    "# Paths are relative to the repository; ~/ is your home. The key for the model is never kept here:",
    "# it is read from the environment variable OPENAI_API_KEY.",
  ];
  let group = "";
  for (const [key, input] of INPUT_LIST) {
    if (!input.surfaces.includes("toml")) continue;
    if (input.group !== group) lines.push("", `# ---- ${input.group} ----`);
    group = input.group;
    lines.push("", ...wrapText(input.about + describeBounds(input), "# "));
    if (input.kind === "choice") lines.push(`# One of: ${input.values.join(", ")}.`);
    const example = buildExample(key, input);
    if (String(example) !== String(input.default)) lines.push(...wrapText(`Example: ${key} = ${renderTomlValue(example)}`, "# "));
    lines.push(`${key} = ${renderTomlValue(input.default)}`);
  }
  return `${lines.join("\n")}\n`;
}

/** A row of the table of stop reasons, as the stop rules have it. */
export type StopRow = {
  readonly reason: string;
  readonly conclusion: string;
  readonly continuation: "none" | "dispatch" | "schedule" | "other-run";
  readonly remedy: string;
};

const GOES_ON = {
  none: "no",
  dispatch: "by the next run",
  schedule: "by the next scheduled start",
  "other-run": "in the other run",
} as const;

/** The table of stop reasons for the README. */
export function renderStopTable(rows: readonly StopRow[]): string {
  const lines = ["| Reason | Run ends as | Chain goes on | What to do |", "|---|---|---|---|"];
  for (const row of rows) {
    const cells = [`[\`${row.reason}\`](docs/stop-reasons.md#${row.reason})`, row.conclusion, GOES_ON[row.continuation], row.remedy];
    lines.push(`| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`);
  }
  return lines.join("\n");
}

/** Puts a generated text between `<!-- name:start -->` and `<!-- name:end -->`; `null` where a marker is missing. */
export function replaceBetweenMarkers(text: string, name: string, generated: string): string | null {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) return null;
  return `${text.slice(0, from + start.length)}\n\n${generated}\n\n${text.slice(to)}`;
}
