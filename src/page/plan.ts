import type { PageData, PagePlan } from "../report/page/page-data.ts";
import { element, foreign } from "./dom.ts";
import { renderCommit } from "./commit.ts";

/** Longer lists fold what is done. */
const SHOWN_MAX = 14;

/** The plan's items, the open ones first if the list is long. Each names the iteration that completed it. */
export function renderPlan(data: PageData, open: (iteration: number) => void): HTMLElement | null {
  const { plan } = data;
  if (plan === null) return null;
  const list = (items: PagePlan["items"]): HTMLElement =>
    element("ol", { class: "plan" }, ...items.map((item) => renderItem(item, item === current, data.commitUrl, open)));
  const current = data.tone === "good" ? undefined : plan.items.find(({ done }) => !done);
  const heading = element("h2", {}, "Plan");
  const rest = plan.total - plan.items.length;
  const more = rest > 0 ? element("p", { class: "hint" }, `${rest} more items are counted and not listed.`) : null;
  if (plan.items.length <= SHOWN_MAX) return element("section", { class: "card" }, heading, list(plan.items), more);
  const [done, left] = [plan.items.filter((item) => item.done), plan.items.filter((item) => !item.done)];
  return element(
    "section",
    { class: "card" },
    heading,
    list(left.slice(0, SHOWN_MAX)),
    left.length > SHOWN_MAX ? renderFold(`${left.length - SHOWN_MAX} more open items`, list(left.slice(SHOWN_MAX))) : null,
    done.length > 0 ? renderFold(`${done.length} items are done`, list(done)) : null,
    more,
  );
}

function renderFold(summary: string, content: HTMLElement): HTMLElement {
  return element("details", { class: "fold" }, element("summary", {}, summary), content);
}

function renderItem(
  item: PagePlan["items"][number],
  isCurrent: boolean,
  commitUrl: string | null,
  open: (iteration: number) => void,
): HTMLElement {
  const { commit, done, iteration, text } = item;
  const by = element("span", { class: "by" });
  if (iteration !== null) {
    const link = element("a", { href: `#iteration-${iteration}` }, `iteration ${iteration}`);
    link.addEventListener("click", () => open(iteration));
    by.append(link);
  }
  if (commit !== null) by.append(renderCommit(commit, commitUrl));
  if (isCurrent) by.append(element("b", { class: "now" }, "← now"));
  return element(
    "li",
    { class: done ? "done" : "open" },
    element("span", { class: "box", role: "img", "aria-label": done ? "done" : "open" }, done ? "✓" : ""),
    foreign("span", "text", text),
    by,
  );
}
