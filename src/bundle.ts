/**
 * The only module that is bundled. The entry files `dist/{cli,main,post}.js` are stubs that import the bundle, so shared code ships
 * once. Code that only some runs need is loaded by `import()`, which makes it a separate chunk.
 */
export { main as runCli } from "./cli.ts";

/** `dist/main.js`. Exits although a request may still be open, which would keep the job running. */
export const runMain = async (): Promise<number> => process.exit(await (await import("./main.ts")).main());

/** `dist/post.js` */
export const runPost = async (): Promise<number> => process.exit(await (await import("./post.ts")).post());
