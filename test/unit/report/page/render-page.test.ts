import { describe, expect, it } from "vitest";
import type { PageData } from "../../../../src/report/page/page-data.ts";
import { PAGE_BYTES_MAX, renderPage } from "../../../../src/report/page/render-page.ts";
import { samplePageInput } from "./page-samples.ts";

const ASSETS = { script: "run()", scriptHash: "sha256-hash", style: "body{}" };

/** The data in a page, as its script reads it. */
function dataOf(page: string): PageData {
  const [, json = ""] = /<script type="application\/json" id="data">([^<]*)<\/script>/.exec(page) ?? [];
  return JSON.parse(json) as PageData;
}

const bytesOf = (page: string): number => Buffer.byteLength(page);

describe("renderPage", () => {
  it("allows its own script and nothing else", () => {
    const page = renderPage(samplePageInput(3), ASSETS);
    expect(page).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-hash'; img-src data:; base-uri 'none'; form-action 'none'"`,
    );
    expect(page.match(/<script[^>]*>/g)).toEqual(['<script type="application/json" id="data">', "<script>"]);
    expect(page).not.toMatch(/\b(?:src|href|srcset|action)=/);
  });

  it.each(["</script><script>x</script>", "<!-- <script>", "a & b < c > d", "\u2028\u2029", "]]>", "\\u003c"])(
    "carries %j as data that cannot end its element, and that reads the same",
    (text) => {
      const page = renderPage(samplePageInput(1, { record: () => ({ summary: text, goal_in: text }) }), ASSETS);
      expect(page.match(/<\/script>/g)).toHaveLength(2);
      // Line separators are hidden characters, which the data does not hold.
      expect(dataOf(page).entries[0]?.goal ?? "").toBe(text.replaceAll(/[\u2028\u2029]/g, ""));
    },
  );

  it("escapes the project's name in the title", () => {
    const page = renderPage({ ...samplePageInput(1), project: `</title><script>"x"` }, ASSETS);
    expect(page).toContain("<title>&#60;/title&#62;&#60;script&#62;&#34;x&#34;: Between two runs</title>");
  });

  it.each([
    ["plain texts", "a word of a summary ".repeat(40)],
    ["texts that JSON escapes", "<".repeat(700)],
    ["wide texts", "全".repeat(500)],
  ])("stays within its size with 10,000 iterations of %s", (_, text) => {
    const input = samplePageInput(10_000, {
      items: 500,
      record: () => ({ goal_in: text, summary: text, evidence: text, refusals: [text, text] }),
    });
    const page = renderPage(input, ASSETS);
    expect(bytesOf(page)).toBeLessThanOrEqual(PAGE_BYTES_MAX);
    const data = dataOf(page);
    expect(data.entries).toHaveLength(10_000);
    expect(data.textCharsMax).toBeLessThan(600);
  });

  it("keeps texts whole in a short chain", () => {
    const text = "a word of a summary ".repeat(150).trim();
    const data = dataOf(renderPage(samplePageInput(20, { record: () => ({ summary: text }) }), ASSETS));
    expect(data.entries.map(({ summary }) => summary)).toEqual(Array.from({ length: 20 }, () => text));
  });
});
