import type { PageData } from "../report/page/page-data.ts";
import { showCharts } from "./charts.ts";
import { element } from "./dom.ts";
import { renderHeader, renderTiles } from "./header.ts";
import { renderIterations } from "./iterations.ts";
import { renderPlan } from "./plan.ts";
import { renderTime } from "./time.ts";

const data = JSON.parse(document.getElementById("data")?.textContent ?? "") as PageData;
const iterations = renderIterations(data);
const charts = element("div", { class: "charts" });
document
  .getElementById("page")
  ?.append(
    renderHeader(data),
    element("main", {}, renderTiles(data), charts, renderPlan(data, iterations.open), iterations.section, renderFooter(data)),
  );
// The charts measure their places, so the page must hold them first.
showCharts(charts, data, iterations.open);
iterations.openFromAddress();

function renderFooter({ chainId, madeAtMs, version }: PageData): HTMLElement {
  return element(
    "footer",
    {},
    `Chain ${chainId} · written ${renderTime(madeAtMs)} by codex-self-iter ${version} · this page loads nothing from anywhere`,
  );
}
