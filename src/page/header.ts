import { DEFAULT_TRACK } from "../core/chain/track.ts";
import { renderCost, renderTokens } from "../core/chain/usage.ts";
import { renderShortDuration } from "../report/quantities.ts";
import type { PageData } from "../report/page/page-data.ts";
import { element, foreign } from "./dom.ts";
import { renderThemeButton } from "./theme.ts";

const SIGNS: Readonly<Record<PageData["tone"], string>> = { good: "✓", active: "▶", wait: "◔", neutral: "■", bad: "✕" };

export function renderHeader(data: PageData): HTMLElement {
  const { goal, message, project, remedy, title, tone, track } = data;
  return element(
    "header",
    {},
    element(
      "div",
      { class: "bar" },
      element(
        "h1",
        {},
        foreign("span", "project", project),
        track === null || track === DEFAULT_TRACK ? null : foreign("span", "track", track),
      ),
      renderThemeButton(),
    ),
    element(
      "div",
      { class: "headline" },
      element("span", { class: `pill ${tone}` }, element("span", { "aria-hidden": true }, `${SIGNS[tone]} `), title),
      element("strong", { class: "progress-words" }, progressWords(data)),
    ),
    data.plan === null ? null : renderBar(data.plan.done, data.plan.total),
    message === "" ? null : foreign("p", "message", message),
    remedy === "" ? null : element("p", { class: "remedy" }, element("b", {}, "What to do: "), foreign("span", "", remedy)),
    goal === "" ? null : element("p", { class: "goal" }, element("b", {}, "Next: "), foreign("span", "", goal)),
  );
}

function progressWords({ iterations, plan }: PageData): string {
  if (plan !== null) return `${plan.done} of ${plan.total} plan items done`;
  return iterations === 1 ? "1 iteration" : `${iterations} iterations`;
}

function renderBar(done: number, total: number): HTMLElement {
  const bar = element("div", { class: "progress", role: "img", "aria-label": `${done} of ${total} plan items are done` }, element("span"));
  (bar.firstChild as HTMLElement).style.width = `${total === 0 ? 0 : (100 * done) / total}%`;
  return bar;
}

export function renderTiles(data: PageData): HTMLElement {
  const workMs = data.entries.reduce((sum, { tookMs = 0 }) => sum + tookMs, 0);
  return element(
    "section",
    { class: "tiles", "aria-label": "Totals" },
    renderTile("Iterations", String(data.iterations), limitWords(data.iterations, data.iterationsMax, String)),
    renderTile(
      "Tokens",
      renderTokens(data.tokens),
      limitWords(data.tokens, data.tokensMax, renderTokens) ||
        (data.cachedTokens > 0 ? `and ${renderTokens(data.cachedTokens)} from the cache` : ""),
    ),
    renderTile(
      "Cost",
      data.costUsd === null ? "unknown" : renderCost(data.costUsd),
      data.costUsd === null ? "" : limitWords(data.costUsd, data.costUsdMax, renderCost),
    ),
    renderTile("Agent's time", renderShortDuration(workMs), `in ${renderShortDuration(data.elapsedMs)}`),
  );
}

function limitWords(used: number, limit: number | null, render: (value: number) => string): string {
  return limit === null || limit <= 0 ? "" : `of ${render(limit)}, ${Math.round((100 * used) / limit)} %`;
}

function renderTile(label: string, value: string, detail: string): HTMLElement {
  return element(
    "div",
    { class: "tile" },
    element("div", { class: "label" }, label),
    element("div", { class: "value" }, value),
    element("div", { class: "detail" }, detail),
  );
}
