/**
 * The one module that is bundled. Each file that is started directly (`dist/cli.js`; the action's two later) is a stub of a
 * few lines that imports this bundle, so what the entries share is shipped once. What only one of them needs, or what
 * only few calls of it need, belongs behind an `import()`: it becomes a chunk of its own and costs nothing until then.
 */
export { main as runCli } from "./cli.ts";
