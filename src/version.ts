/** The same as in `package.json` and `.codex-plugin/plugin.json`; a test compares the three. */
export const PRODUCT_VERSION = "0.1.0";
