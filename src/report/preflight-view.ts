import { oneLine } from "../core/text/text.ts";
import type { Check, CheckStatus } from "../preflight/check.ts";
import { escapeMarkdownLine, neutraliseLine } from "./escape.ts";
import { paint, type Tone } from "./paint.ts";
import { renderCount } from "./quantities.ts";
import { padWidth, wrapWords } from "./terminal.ts";

type Style = { readonly mark: string; readonly emoji: string; readonly tone: Tone };

const STYLES: Readonly<Record<CheckStatus, Style>> = {
  ok: { mark: "ok", emoji: "✅", tone: "good" },
  warn: { mark: "warn", emoji: "⚠️", tone: "warning" },
  fail: { mark: "FAIL", emoji: "❌", tone: "bad" },
  skipped: { mark: "skip", emoji: "➖", tone: "dim" },
};

const MARK_COLUMNS = 6;
const ID_COLUMNS = 22;
const COLUMNS_WITHOUT_TERMINAL = 120;
const TEXT_COLUMNS_MIN = 30;
const TEXT_CHARS_MAX = 600;

/** The list for a terminal. `columns` is its width; null if the output is not a terminal. */
export function renderChecks(checks: readonly Check[], columns: number | null, color: boolean): string {
  const indent = MARK_COLUMNS + ID_COLUMNS;
  const width = Math.max((columns ?? COLUMNS_WITHOUT_TERMINAL) - indent, TEXT_COLUMNS_MIN);
  const rows = checks.flatMap((check) => {
    const { mark, tone } = STYLES[check.status];
    const [first = "", ...more] = wrapWords(clean(check.text), width);
    const head = paint(padWidth(mark, MARK_COLUMNS), tone, color) + padWidth(check.id, ID_COLUMNS) + first;
    // A line to paste is not wrapped.
    const fix = check.fix === null ? [] : [`${" ".repeat(indent)}${paint("fix:", "title", color)} ${clean(check.fix)}`];
    return [head, ...more.map((line) => " ".repeat(indent) + line), ...fix];
  });
  return `${rows.join("\n")}\n\n${countChecks(checks)}\n`;
}

/** One line for a job log. */
export function renderCheckLine({ fix, id, status, text }: Check): string {
  return `${STYLES[status].mark} ${id}: ${clean(text)}${fix === null ? "" : ` Fix: ${clean(fix)}`}`;
}

/** The table for a step summary; "" without checks. */
export function renderCheckTable(checks: readonly Check[]): string {
  if (checks.length === 0) return "";
  const rows = checks.map(({ fix, id, status, text }) => {
    const line = fix === null ? "" : `<code>${escapeMarkdownLine(fix, TEXT_CHARS_MAX)}</code>`;
    return `| ${STYLES[status].emoji} | ${id} | ${escapeMarkdownLine(text, TEXT_CHARS_MAX)} | ${line} |`;
  });
  return ["### Checks", "", "| | Check | Result | Fix |", "| --- | --- | --- | --- |", ...rows, ""].join("\n");
}

/** "2 checks failed, 1 warning, 3 skipped." */
function countChecks(checks: readonly Check[]): string {
  const count = (status: CheckStatus): number => checks.filter((check) => check.status === status).length;
  const parts = [
    count("fail") === 0 ? "" : `${renderCount(count("fail"), "check")} failed`,
    count("warn") === 0 ? "" : renderCount(count("warn"), "warning"),
    `${count("ok")} ok`,
    count("skipped") === 0 ? "" : `${count("skipped")} skipped`,
  ];
  return `${parts.filter((part) => part !== "").join(", ")}.`;
}

function clean(text: string): string {
  return neutraliseLine(oneLine(text, TEXT_CHARS_MAX));
}
