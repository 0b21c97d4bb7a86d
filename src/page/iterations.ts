import type { PageData, PageEntry } from "../report/page/page-data.ts";
import { renderCost, renderTokens } from "../core/chain/usage.ts";
import { renderShortDuration } from "../report/quantities.ts";
import { renderCommit } from "./commit.ts";
import { element, foreign } from "./dom.ts";
import { type EndGroup, ENDS } from "./ends.ts";
import { renderTime } from "./time.ts";

/** Rows are made when they are shown, this many at a time. */
const ROWS = 50;
const FILTERS: readonly (readonly [label: string, group: EndGroup | null])[] = [
  ["All", null],
  ["Progress", "progress"],
  ["Not done yet", "refused"],
  ["Problems", "problem"],
  ["No change, waits", "idle"],
];

export type Iterations = {
  readonly section: HTMLElement;
  /** Shows an iteration, opened, with the focus. */
  readonly open: (iteration: number) => void;
  readonly openFromAddress: () => void;
};

type Selection = { group: EndGroup | null; words: string };

/** The list of all iterations, newest first, with a filter and a search. */
export function renderIterations(data: PageData): Iterations {
  const selection: Selection = { group: null, words: "" };
  const rows = createRows(data);
  const count = element("p", { class: "hint", role: "status" });
  const update = (): void => {
    count.textContent = describeCount(rows.select(selection), data);
  };
  const tools = renderTools(data, selection, update);
  const open = (iteration: number): void => {
    if (rows.open(iteration)) return;
    tools.reset();
    rows.open(iteration);
  };
  update();
  const isLong = data.entries.length > 3;
  return {
    section: element(
      "section",
      { class: "card" },
      element("h2", {}, "Iterations"),
      isLong ? tools.element : null,
      count,
      rows.list,
      rows.more,
    ),
    open,
    openFromAddress() {
      const [, number] = /^#iteration-(\d+)$/.exec(location.hash) ?? [];
      if (number !== undefined) open(Number(number));
    },
  };
}

type Rows = {
  readonly list: HTMLElement;
  readonly more: HTMLElement;
  /** Shows the first of the selected entries; returns how many there are. */
  select(selection: Selection): number;
  /** Opens the row of an iteration and gives it the focus; false if it is not selected. */
  open(iteration: number): boolean;
};

function createRows({ commitUrl, entries }: PageData): Rows {
  const newestFirst = entries.toReversed();
  const list = element("ol", { class: "iterations" });
  const more = element("button", { type: "button", class: "more" });
  let found: readonly PageEntry[] = [];
  let shown = 0;
  const showUntil = (until: number): void => {
    list.append(...found.slice(shown, until).map((entry) => renderRow(entry, commitUrl)));
    shown = Math.min(found.length, Math.max(shown, until));
    more.hidden = shown >= found.length;
    more.textContent = `Show ${Math.min(ROWS, found.length - shown)} more of ${found.length - shown}`;
  };
  more.addEventListener("click", () => {
    const first = shown;
    showUntil(shown + ROWS);
    list.children[first]?.querySelector("summary")?.focus();
  });
  return {
    list,
    more,
    select({ group, words }) {
      found = newestFirst.filter((entry) => (group === null || ENDS[entry.end].group === group) && (words === "" || matches(entry, words)));
      list.replaceChildren();
      shown = 0;
      showUntil(ROWS);
      return found.length;
    },
    open(iteration) {
      const index = found.findIndex((entry) => entry.iteration === iteration);
      if (index >= shown) showUntil(index + 1);
      const row = list.children[index]?.querySelector("details");
      if (row === null || row === undefined) return false;
      row.open = true;
      row.scrollIntoView({ block: "center" });
      row.querySelector("summary")?.focus({ preventScroll: true });
      return true;
    },
  };
}

/** The filters that select something, and the search. `reset` selects everything. */
function renderTools({ entries }: PageData, selection: Selection, update: () => void) {
  const search = element("input", {
    type: "search",
    placeholder: "Search goals and summaries",
    "aria-label": "Search goals and summaries",
  });
  search.addEventListener("input", () => {
    selection.words = search.value.trim().toLowerCase();
    update();
  });
  const offered = FILTERS.filter(([, group]) => group === null || entries.some(({ end }) => ENDS[end].group === group));
  const buttons = offered.map(([label, group]) => {
    const button = element("button", { type: "button", "aria-pressed": String(group === null) }, label);
    button.addEventListener("click", () => choose(button, group));
    return button;
  });
  const choose = (button: HTMLElement | undefined, group: EndGroup | null): void => {
    selection.group = group;
    for (const other of buttons) other.setAttribute("aria-pressed", String(other === button));
    update();
  };
  return {
    element: element(
      "div",
      { class: "tools" },
      element("div", { class: "filters", role: "group", "aria-label": "Result" }, ...buttons),
      search,
    ),
    reset() {
      search.value = "";
      selection.words = "";
      choose(buttons[0], null);
    },
  };
}

function describeCount(found: number, { entries, leftOut, textCharsMax }: PageData): string {
  if (entries.length === 0) return "No iteration has ended yet.";
  const count = found === entries.length ? `${found} in all` : `${found} of ${entries.length}`;
  const cut = textCharsMax < 600 ? ` Texts are cut to ${textCharsMax} characters; logs/iterations.jsonl has all of them.` : "";
  return `${count}, newest first.${leftOut > 0 ? ` The first ${leftOut} are left out.` : ""}${cut}`;
}

function matches({ error = "", goal = "", iteration, summary = "" }: PageEntry, words: string): boolean {
  return String(iteration) === words || [goal, summary, error].some((text) => text.toLowerCase().includes(words));
}

function renderRow(entry: PageEntry, commitUrl: string | null): HTMLElement {
  const { change = "", costUsd, end, iteration, tokens, tookMs } = entry;
  const { color, label, sign } = ENDS[end];
  const mark = element("span", { class: "mark", "aria-hidden": true }, sign);
  mark.style.color = `var(${color})`;
  const facts = [
    tookMs === undefined ? "" : renderShortDuration(tookMs),
    tokens === undefined ? "" : `${renderTokens(tokens)} tokens`,
    costUsd === undefined ? "" : renderCost(costUsd),
    change,
  ].filter((fact) => fact !== "");
  const details = element(
    "details",
    {},
    element(
      "summary",
      {},
      element("span", { class: "number" }, String(iteration)),
      mark,
      element("span", { class: "end" }, label),
      foreign("span", "what", firstLine(entry)),
      element("span", { class: "facts" }, facts.join(" · ")),
    ),
  );
  details.addEventListener("toggle", () => {
    if (details.open && details.children.length === 1) details.append(renderBody(entry, commitUrl));
  });
  return element("li", {}, details);
}

function firstLine({ error = "", goal = "", summary = "" }: PageEntry): string {
  return (summary || error || goal).split("\n")[0] ?? "";
}

function renderBody(entry: PageEntry, commitUrl: string | null): HTMLElement {
  const rows: (readonly [string, Node | null])[] = [
    ["Goal", textOf(entry.goal)],
    ["Goal set by", textOf(entry.goalBy)],
    ["Summary", textOf(entry.summary)],
    ["Completed", listOf(entry.completedItems)],
    ["Not accepted", listOf(entry.refusals)],
    ["Verify command", textOf(entry.verified === undefined ? undefined : entry.verified ? "passed" : "failed")],
    ["Checked against", textOf(entry.checks)],
    ["Evidence", textOf(entry.evidence)],
    ["Error", textOf(entry.error)],
    ["Reverted", listOf(entry.reverted)],
    ["Review these", listOf(entry.reviewPaths)],
    ["Plan after it", textOf(entry.planTotal === undefined ? undefined : `${entry.planDone ?? 0} of ${entry.planTotal} items done`)],
    ["Change", changeOf(entry)],
    ["Commit", entry.commit === undefined ? null : renderCommit(entry.commit, commitUrl)],
    ["Tokens", textOf(tokenWords(entry))],
    ["Ended", textOf(entry.at === "" ? undefined : renderTime(entry.at))],
  ];
  const body = element("dl", {});
  for (const [name, value] of rows) if (value !== null) body.append(element("dt", {}, name), element("dd", {}, value));
  return body;
}

/** The total stands above the files. */
function changeOf({ change, changedFiles }: PageEntry): Node | null {
  return changedFiles === undefined ? textOf(change) : element("div", {}, change ?? null, listOf(changedFiles));
}

function tokenWords({ cachedTokens, model, tokens }: PageEntry): string | undefined {
  if (tokens === undefined) return undefined;
  return `${renderTokens(tokens)}${cachedTokens === undefined ? "" : `, and ${renderTokens(cachedTokens)} from the cache`}${model === undefined ? "" : `; ${model}`}`;
}

function textOf(text: string | undefined): Node | null {
  return text === undefined || text === "" ? null : foreign("span", "", text);
}

function listOf(texts: readonly string[] | undefined): Node | null {
  return texts === undefined ? null : element("ul", {}, ...texts.map((text) => foreign("li", "", text)));
}
