/**
 * The one module that is bundled. Each file that is started directly (`dist/cli.js`, `dist/main.js`, `dist/post.js`) is a stub
 * of a few lines that imports this bundle, so what the entries share is shipped once. What only one of them needs, or what
 * only few calls of it need, belongs behind an `import()`: it becomes a chunk of its own and costs nothing until then.
 */
export { main as runCli } from "./cli.ts";

/** `dist/main.js`. A request that is still open when the run has ended must not hold the job. */
export const runMain = async (): Promise<number> => process.exit(await (await import("./main.ts")).main());

/** `dist/post.js` */
export const runPost = async (): Promise<number> => process.exit(await (await import("./post.ts")).post());
