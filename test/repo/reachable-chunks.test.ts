import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reachableChunks } from "../../scripts/build/reachable-chunks.ts";

const INDEX = `
const help = () => __nccwpck_require__.e(/* import() */ 1).then(load);
const dispatch = () => { switch (command) { case "init": return await (await __nccwpck_require__.e(7).then(load)).init(line); } };
const runMain = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(2), __nccwpck_require__.e(3)]).then(load)).main();
const runPost = async () => (await __nccwpck_require__.e(/* import() */ 4).then(load)).post();
`;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "codex-self-iter-reach-"));
  const files = {
    "index.js": INDEX,
    "1.index.js": "__webpack_require__.e(5)",
    "2.index.js": "Promise.all([__webpack_require__.e(6), __webpack_require__.e(/* import() */ 1)])",
    ...Object.fromEntries([3, 4, 5, 6, 7].map((number) => [`${number}.index.js`, ""])),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe("reachableChunks", () => {
  it("excludes the chunks of the action's functions for the command", async () => {
    const { atOnce, ever } = await reachableChunks(folder, "cli.js");
    expect(atOnce).toEqual(["index.js"]);
    expect(ever).toEqual(["1.index.js", "5.index.js", "7.index.js", "index.js"]);
  });

  it("excludes the chunks of the named commands", async () => {
    const { ever } = await reachableChunks(folder, "cli.js", ["init"]);
    expect(ever).toEqual(["1.index.js", "5.index.js", "index.js"]);
    await expect(reachableChunks(folder, "cli.js", ["doctor"])).rejects.toThrow("does not start the command doctor");
  });

  it("separates the chunks that the action loads at once from those that it may load later", async () => {
    const { atOnce, ever } = await reachableChunks(folder, "main.js");
    expect(atOnce).toEqual(["2.index.js", "3.index.js", "index.js"]);
    expect(ever).toEqual(["1.index.js", "2.index.js", "3.index.js", "5.index.js", "6.index.js", "7.index.js", "index.js"]);
  });

  it("throws if a chunk has no number", async () => {
    await writeFile(join(folder, "5.index.js"), "__webpack_require__.e(which)");
    await expect(reachableChunks(folder, "cli.js")).rejects.toThrow("1 calls load a chunk, but only 0");
  });

  it("throws if an entry's function is missing", async () => {
    await writeFile(join(folder, "index.js"), INDEX.replace("const runPost", "let runPost"));
    await expect(reachableChunks(folder, "cli.js")).rejects.toThrow('"const runPost = …;" 0 times');
  });
});
