import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe, { type AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { buildPageAssets } from "../../../scripts/build/page-assets.ts";
import type { PageInput } from "../../../src/report/page/build-page-data.ts";
import type { PageAssets } from "../../../src/report/page/page-assets.ts";
import { renderPage } from "../../../src/report/page/render-page.ts";
import { HAS_CHROMIUM, launchBrowser } from "../../helpers/browser.ts";
import { scratchFolder, type ScratchFolder } from "../../helpers/scratch.ts";
import { samplePageInput } from "../../unit/report/page/page-samples.ts";

if (!HAS_CHROMIUM) console.log("The report page is not tested in a browser: there is no Chromium. Fix: apt-get install chromium");

/** A page in the browser, and what it did that it must not do. */
type Shown = { readonly page: Page; readonly problems: string[] };

describe.runIf(HAS_CHROMIUM)("the report page in Chromium", () => {
  let browser: Browser;
  let assets: PageAssets;
  let folder: ScratchFolder;
  const pages: Page[] = [];

  beforeAll(async () => {
    folder = scratchFolder();
    [browser, assets] = await Promise.all([launchBrowser(), buildPageAssets(process.cwd())]);
  });

  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
  });

  afterAll(async () => {
    await browser.close();
    folder.remove();
  });

  async function show(input: PageInput, { width = 1_100, scheme = "light" as "light" | "dark" } = {}): Promise<Shown> {
    const file = join(folder.path, "page.html");
    writeFileSync(file, renderPage(input, assets));
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme: scheme });
    pages.push(page);
    const problems: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) problems.push(message.text());
    });
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("dialog", (dialog) => {
      problems.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    const address = pathToFileURL(file).href;
    page.on("request", (request) => {
      if (request.url() !== address) problems.push(`request ${request.url()}`);
    });
    await page.goto(address);
    await page.waitForSelector("footer");
    return { page, problems };
  }

  async function findAxeProblems(page: Page): Promise<readonly string[]> {
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<AxeResults>("axe.run()");
    return violations.flatMap(({ id, nodes }) => nodes.map(({ failureSummary = "", html }) => `${id}: ${html}\n${failureSummary}`));
  }

  /** How many of the page's canvases show something. In the browser's own language: the tests have no types of the DOM. */
  const countDrawn = async (page: Page): Promise<number> =>
    await page.evaluate<number>(`[...document.querySelectorAll("canvas")].filter((canvas) =>
      canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value !== 0)).length`);

  const overflow = async (page: Page): Promise<number> =>
    await page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

  it("draws its charts, fetches nothing and reports no error", async () => {
    const { page, problems } = await show(samplePageInput(20));
    expect(await countDrawn(page)).toBe(4);
    expect(await page.locator(".progress-words").textContent()).toBe("14 of 14 plan items done");
    expect(await page.locator(".iterations > li").count()).toBe(20);
    expect(problems).toEqual([]);
  });

  it.each([
    ["light", 1_100],
    ["dark", 1_100],
    ["light", 360],
    ["dark", 360],
  ] as const)("has no accessibility problem, %s at %d pixels, and fits the width", async (scheme, width) => {
    const { page, problems } = await show(samplePageInput(8, { items: 8 }), { scheme, width });
    await page.locator(".iterations summary").first().click();
    await page.locator(".iterations summary").nth(2).click();
    expect(await findAxeProblems(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(problems).toEqual([]);
  });

  it("works with the keyboard: charts, rows, filters, search and theme", async () => {
    const { page, problems } = await show(samplePageInput(20));
    await page.locator(".theme").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.documentElement.dataset.theme")).toBe("dark");
    await page.locator(".chart.bars .frame").first().focus();
    await page.keyboard.press("End");
    expect(await page.locator(".chart.bars .note").first().textContent()).toMatch(/^Iteration 20: 38\.1k · Changed$/);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    const row = page.locator(".iterations details[open]");
    expect(await row.locator(".number").textContent()).toBe("19");
    expect(await row.locator("dd").first().textContent()).toContain("Make this true");
    await page.keyboard.press("Enter");
    expect(await row.count()).toBe(0);
    await page.getByRole("button", { name: "Problems" }).press("Enter");
    expect(await page.locator(".iterations > li .end").allTextContents()).toEqual(["Error", "Error"]);
    await page.getByRole("button", { name: "All" }).press("Enter");
    await page.getByRole("searchbox").fill("item 14 of");
    expect(await page.locator(".iterations > li").count()).toBe(1);
    expect(problems).toEqual([]);
  });

  it("runs and fetches nothing that an agent wrote", async () => {
    const seeds = JSON.parse(readFileSync("test/fuzz/seeds/texts.json", "utf8")) as readonly string[];
    const attacks = [
      "</script><script>document.title='pwned'</script>",
      "<!--<script>",
      "<img src=http://evil.example/x onerror=\"document.title='pwned'\">",
      "<style>@import 'http://evil.example/x';</style>",
      "javascript:document.title='pwned'",
      "<iframe srcdoc='<script>parent.document.title=1</script>'>",
      "{{constructor.constructor('alert(1)')()}}",
      "\u2028\u2029\u202Eevil\u2066 ]]> --> */",
      "__proto__",
      ...seeds,
    ];
    const attack = (index: number): string => attacks[index % attacks.length] ?? "";
    const count = attacks.length;
    const input = samplePageInput(count, {
      items: count,
      texts: attack,
      record: (index) => {
        const text = attack(index);
        return {
          goal_in: text,
          summary: text,
          evidence: text,
          error: text,
          commit: text,
          model: text,
          goal_by: text,
          refusals: [text],
          reverted: [text],
          review_paths: [text],
          plan_completed: [text],
          diff_stat: { files: 9, largest: [{ path: text }] },
          ts: index % 3 === 0 ? text : "2026-01-02T03:04:05Z",
        };
      },
    });
    const { page, problems } = await show({ ...input, project: attack(0), track: attack(2) });
    const title = await page.title();
    for (const row of await page.locator(".iterations summary").all()) await row.click();
    expect(await page.title()).toBe(title);
    expect(title).not.toBe("pwned");
    expect(await page.locator("script").count()).toBe(2);
    expect(await page.locator("img, iframe, object, embed, link, base, form").count()).toBe(0);
    expect(await page.locator("a[href^='javascript']").count()).toBe(0);
    expect(await page.locator(".iterations dd").first().textContent()).not.toBe("");
    expect(problems).toEqual([]);
  });

  it.each([0, 1, 2_000, 10_000])("shows a chain of %d iterations, and makes only the rows that are shown", async (iterations) => {
    const { page, problems } = await show(samplePageInput(iterations, { items: Math.min(iterations, 500) }), { width: 360 });
    expect(await countDrawn(page)).toBe(iterations === 0 ? 0 : 4);
    expect(await page.locator(".iterations > li").count()).toBe(Math.min(50, iterations));
    expect(await overflow(page)).toBe(0);
    if (iterations > 50) {
      await page.locator(".more").click();
      expect(await page.locator(".iterations > li").count()).toBe(100);
    }
    expect(problems).toEqual([]);
  });

  it("shows an unknown cost, no plan, and texts of any direction and width", async () => {
    const texts = (index: number): string => ["مرحبا بالعالم 123", "全角文字".repeat(60), "x".repeat(600), "שלום <b>"][index % 4] ?? "";
    const wide = samplePageInput(8, {
      items: 8,
      texts,
      state: { costUsd: null },
      record: (index) =>
        ({ cost_usd: undefined, diff_stat: { files: 1, largest: [{ path: texts(index), insertions: 1, deletions: 0 }] } }) as object,
    });
    const { page, problems } = await show({ ...wide, project: "全角".repeat(50) }, { width: 360 });
    expect(await page.locator(".tile .value").nth(2).textContent()).toBe("unknown");
    expect(await page.locator(".chart").nth(2).textContent()).toContain("The cost is unknown");
    for (const row of await page.locator(".iterations summary").all()) await row.click();
    expect(await overflow(page)).toBe(0);
    const none = await show(samplePageInput(3, { items: 0 }));
    expect(await none.page.locator(".progress-words").textContent()).toBe("3 iterations");
    expect(await none.page.locator(".chart").first().textContent()).toContain("no checkboxes");
    expect([...problems, ...none.problems]).toEqual([]);
  });
});
