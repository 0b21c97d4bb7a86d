import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launchBrowser } from "../../test/helpers/browser.ts";

export type Picture = {
  /** Of the file in `docs/images/`. */
  readonly name: string;
  /** The path of an HTML file. */
  readonly page: string;
  /** In CSS pixels; the picture has twice as many. */
  readonly width: number;
  readonly height: number;
  readonly colorScheme?: "light" | "dark";
  /** The page has the scripts of `renderDiagramScripts`. */
  readonly hasDiagrams?: boolean;
};

const IMAGES = fileURLToPath(new URL("../../docs/images/", import.meta.url));

/** Draws pages into `docs/images/`. Chromium is Debian's, or the one that CHROMIUM names. */
export async function drawPictures(pictures: readonly Picture[]): Promise<void> {
  const browser = await launchBrowser();
  try {
    for (const { colorScheme = "light", hasDiagrams = false, height, name, page, width } of pictures) {
      const tab = await browser.newPage({ viewport: { width, height }, colorScheme, deviceScaleFactor: 2 });
      await tab.goto(pathToFileURL(page).href);
      if (hasDiagrams) await tab.waitForSelector("html[data-drawn]:not([data-problem])", { state: "attached" });
      await tab.screenshot({ path: join(IMAGES, name) });
      console.log(`wrote docs/images/${name}`);
    }
  } finally {
    await browser.close();
  }
}
