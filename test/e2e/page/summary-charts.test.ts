import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderDiagramScripts } from "../../../scripts/docs/diagrams.ts";
import { renderCharts } from "../../../src/report/charts.ts";
import { HAS_CHROMIUM, launchBrowser } from "../../helpers/browser.ts";
import { sampleRecord } from "../../helpers/samples.ts";

if (!HAS_CHROMIUM) console.log("The summary's charts are not drawn: there is no Chromium. Fix: apt-get install chromium");

const iterations = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) =>
    sampleRecord({
      iteration: from + index,
      plan_done: index,
      plan_total: count + 3,
      input_tokens: 9_000 + 700 * index,
      output_tokens: 1_234,
    }),
  );

describe.runIf(HAS_CHROMIUM)("the summary's charts, drawn by Mermaid", () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  /** Returns the texts of each chart, or what Mermaid says. */
  async function draw(markdown: string): Promise<readonly (readonly string[])[] | string> {
    const blocks = markdown.split("```mermaid\n").slice(1);
    const codes = blocks.map((block) => `<pre><code class="language-mermaid">${block.split("\n```")[0] ?? ""}</code></pre>`);
    await page.setContent(`<!doctype html><html><body>${codes.join("")}${renderDiagramScripts()}</body></html>`);
    await page.waitForSelector("html[data-drawn]", { state: "attached" });
    const problem = await page.getAttribute("html", "data-problem");
    if (problem !== null) return problem;
    const charts = await page.locator(".diagram svg").all();
    return await Promise.all(charts.map(async (chart) => await chart.locator("text").allTextContents()));
  }

  it.each([
    ["two iterations", iterations(2), ["1", "2"]],
    ["iterations with a gap", [...iterations(3), ...iterations(3, 7)], ["1", "2", "3", "7", "8", "9"]],
    ["more iterations than fit", iterations(2_000), ["2000"]],
  ])("show %s", async (_, records, labels) => {
    const charts = await draw(renderCharts(records));
    expect(charts).toHaveLength(2);
    expect(charts[0]).toEqual(
      expect.arrayContaining(["Open plan items after each iteration", "iteration", "% of the plan", "100", ...labels]),
    );
    expect(charts[1]).toEqual(expect.arrayContaining(["tokens (k)", ...labels]));
  });

  it("are a problem that is seen if Mermaid cannot read them", async () => {
    expect(await draw("```mermaid\nxychart-beta\n  line [1, x]\n```")).toMatch(/Parse error/);
  });
});
