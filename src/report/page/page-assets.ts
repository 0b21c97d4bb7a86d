/**
 * The page's own code and style, which the build makes from `src/page/` with uPlot and writes in place of this module. Sources that run without a
 * build have none.
 */
export const PAGE_ASSETS: PageAssets = { script: "", scriptHash: "", style: "" };

export type PageAssets = {
  readonly script: string;
  /** SHA-256 of the script, as a Content-Security-Policy names it: `sha256-…`. */
  readonly scriptHash: string;
  readonly style: string;
};
