import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { rolldown } from "rolldown";
import type { PageAssets } from "../../src/report/page/page-assets.ts";

/** The package that the page's script contains, besides our own code. */
export const PAGE_PACKAGE = "node_modules/uplot";

/** Bundles the browser code of `src/page/` with uPlot into one script and one style. */
export async function buildPageAssets(root: string): Promise<PageAssets> {
  const build = await rolldown({ input: join(root, "src/page/main.ts"), platform: "browser", logLevel: "warn" });
  const { output } = await build.generate({ format: "iife", minify: true });
  await build.close();
  const [{ code }, ...others] = output;
  if (others.length > 0) throw new Error("The page's script must be one file.");
  // Nothing in a script element may look like its end.
  const script = code.trim().replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
  const styles = [join(root, PAGE_PACKAGE, "dist/uPlot.min.css"), join(root, "src/page/style.css")];
  const style = (await Promise.all(styles.map((path) => readFile(path, "utf8")))).join("\n").replaceAll(/\s*\n\s*/g, "\n");
  return { script, scriptHash: `sha256-${createHash("sha256").update(script).digest("base64")}`, style };
}

/** Writes the assets in place of the compiled `report/page/page-assets.js`, which has none. */
export async function writePageAssets(root: string, lib: string): Promise<void> {
  const assets = await buildPageAssets(root);
  await writeFile(join(lib, "report/page/page-assets.js"), `export const PAGE_ASSETS = ${JSON.stringify(assets, null, 2)};\n`);
}
