import { execFileSync } from "node:child_process";
import { constants, gunzipSync, zstdDecompressSync } from "node:zlib";

import type { ActionProject } from "./action-project.ts";
import type { FakeGitHub } from "../fake-github/fake-github.ts";

/** Text that left a runner: where it is visible, and the text. */
export type PublishedText = { readonly where: string; readonly text: string };

/** Everything that left the machines of a project's runs: logs, outputs, comments, git objects, caches. */
export async function collectPublished({ github }: ActionProject): Promise<readonly PublishedText[]> {
  const runs = github.runs.flatMap((run) => {
    // Only an add-mask command may contain a secret.
    const raw = (run.result?.rawLog ?? "").replace(/^::add-mask::.*$/gm, "");
    const { result } = run;
    const handedOver = { outputs: result?.outputs, env: result?.env, state: result?.state, annotations: result?.annotations };
    return [
      { where: `the log of run ${run.id}`, text: raw },
      { where: `the summary of run ${run.id}`, text: result?.summary ?? "" },
      { where: `the outputs, variables, state and annotations of run ${run.id}`, text: JSON.stringify(handedOver) },
    ];
  });
  const objects = execFileSync("git", ["cat-file", "--batch-all-objects", "--batch", "--unordered"], {
    cwd: github.repository.path,
    encoding: "latin1",
    maxBuffer: 256 * 1024 * 1024,
  });
  return [
    ...runs,
    { where: "calls of GitHub's API", text: JSON.stringify(github.api.log.map(({ body, path, query }) => ({ body, path, query }))) },
    { where: "comments and pull requests", text: JSON.stringify([github.api.comments, [...github.api.issues.values()]]) },
    { where: "git objects", text: objects },
    { where: "refs", text: await github.repository.git("for-each-ref") },
    ...(await Promise.all(
      github.cache.list().map(async (entry) => ({ where: `the cache ${entry.key}`, text: await readCache(github, entry) })),
    )),
  ];
}

/** The content of an entry's archive. */
async function readCache(
  { cache }: FakeGitHub,
  entry: { readonly key: string; readonly version: string; readonly ref: string },
): Promise<string> {
  const response = await fetch(`${cache.url}twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL`, {
    method: "POST",
    headers: { authorization: `Bearer ${cache.runtimeToken({ scopes: cache.scopesOf(entry.ref) })}` },
    body: JSON.stringify({ key: entry.key, restore_keys: [], version: entry.version }),
  });
  const answer = (await response.json()) as Readonly<Record<string, string>>;
  const bytes = Buffer.from(await (await fetch(answer["signed_download_url"] ?? "")).arrayBuffer());
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const tar = isGzip ? gunzipSync(bytes) : zstdDecompressSync(bytes, { params: { [constants.ZSTD_d_windowLogMax]: 31 } });
  return tar.toString("latin1");
}

/** Returns where a secret is visible: plain, its first half, or base64 of it or of a login with it. */
export function findShowing(published: readonly PublishedText[], secret: string): readonly string[] {
  const forms = [secret, secret.slice(0, 16), ...[secret, `x-access-token:${secret}`].map((text) => Buffer.from(text).toString("base64"))];
  return published.filter(({ text }) => forms.some((form) => text.includes(form))).map(({ where }) => where);
}
