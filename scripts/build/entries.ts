/** The entry files, and the function of the bundle that each calls. Stubs let several entries share one bundle. */
export const ENTRIES: Readonly<Record<string, string>> = {
  "cli.js": "runCli",
  "main.js": "runMain",
  "post.js": "runPost",
};
