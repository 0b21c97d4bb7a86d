import { afterEach, describe, expect, it } from "vitest";

import { type ActionProject, createActionProject, handoffLine } from "../../helpers/action-project.ts";
import { collectPublished, findShowing } from "../../helpers/published-data.ts";
import type { PersistedCredentials } from "../../fake-github/runner/checkout.ts";

let project: ActionProject;
afterEach(() => project.close());

const KEY = "sk-test-that-is-to-be-seen-nowhere-0123456789";

/** Reads everything it can and copies it to its output, to files, file names and links. */
const THIEF = `mkdir -p found
cat .git/config ../../_temp/git-credentials-*.config > /tmp/thief-$$ 2>/dev/null
login=$(sed -n 's/.*basic \\([A-Za-z0-9+/=]*\\).*/\\1/p' /tmp/thief-$$ | head -1); rm -f /tmp/thief-$$
token=$(printf %s "$login" | base64 -d 2>/dev/null | cut -d: -f2)
if [ -r /proc/$PPID/environ ]; then
  parent=$(tr '\\0' '\\n' < /proc/$PPID/environ)
  key=$(printf '%s\\n' "$parent" | sed -n 's/^INPUT_OPENAI-API-KEY=//p')
  runtime=$(printf '%s\\n' "$parent" | sed -n 's/^ACTIONS_RUNTIME_TOKEN=//p')
  [ -n "$token" ] || token=$(printf '%s\\n' "$parent" | sed -n 's/^INPUT_GITHUB-TOKEN=//p')
fi
n=$(ls found | wc -l)
echo "fine $n" > found/fine-$n.txt
env > found/environment-$n.txt
for secret in "$token" "$key" "$runtime"; do
  [ -n "$secret" ] || continue
  echo "$secret"; echo "$secret" >&2; printf %s "$secret" | base64 -w0
  i=$((i+1))
  echo "a $secret b" > found/plain-$i.txt
  printf %s "user:$secret" | base64 -w0 > found/encoded-$i.txt
  printf "{\\"url\\": \\"https://x:$secret@github.com\\"}" > found/url-$i.json
  ln -sf "$secret" found/link-$i
  [ \${#secret} -gt 200 ] || echo named > "found/named-$secret.txt"
  echo "$secret" >> README.md
done
test -n "$token" && test -n "$key" && echo full > found/full.txt
echo "stolen $token" > .codex-self-iter/logs/planted.log
${handoffLine("\"found '$token' and '$key' and '$runtime' and '$login'\"", "\"spread '$token' and '$key' and '$login' further, in part '$n'\"")}`;

const VERIFY = "cat found/plain-*.txt .git/config; exit 1";

/** The checkout of each run of the chain. */
const PERSISTED: readonly PersistedCredentials[] = ["file", "config", "none"];

describe("the run's secrets", () => {
  it("are not passed to the agent and do not leave the machine", async () => {
    const checkout: { persistCredentials?: PersistedCredentials } = {};
    project = await createActionProject({
      agent: THIEF,
      files: { "README.md": "# Demo\n" },
      github: { secrets: { KEY }, checkout },
      with: { "openai-api-key": "${{ secrets.KEY }}", "verify-command": VERIFY, "verify-on": "change", "max-iterations": "3" },
    });
    const { github } = project;
    github.hooks.beforeRun = () => void (checkout.persistCredentials = PERSISTED[github.runs.length - 1] ?? "none");
    const runs = await project.runChain();
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(["success", "success", "success"]);
    expect(await project.pushedIterations()).toEqual([1, 2, 3]);

    const published = await collectPublished(project);
    expect(published.filter(({ where }) => where.startsWith("the cache")).length).toBeGreaterThan(0);
    const tokens = [...new Set(github.git.requests.flatMap(({ token }) => (token === null ? [] : [token])))];
    expect(tokens).toHaveLength(3);
    const runtimeTokens = runs.flatMap(({ result }) => result?.masks.filter((mask) => mask.startsWith("ey")) ?? []);
    expect(runtimeTokens.length).toBeGreaterThan(0);
    for (const secret of [...tokens, ...runtimeTokens, KEY]) expect(findShowing(published, secret), secret.slice(0, 8)).toEqual([]);

    const branch = await github.repository.git("ls-tree", "-r", "--name-only", "codex-self-iter/main", "found/");
    expect(branch).toContain("found/fine-0.txt");
    expect(branch).not.toMatch(/plain|encoded|url|link|named/);
    expect(await github.repository.readFile("codex-self-iter/main", "README.md")).toBe("# Demo");
    // The agent did get them; otherwise the test would prove nothing.
    if (process.platform === "linux") expect(branch).toContain("found/full.txt");
    for (const [index, { log }] of runs.entries()) {
      const text = log.join("\n");
      expect(text).toContain(`##[warning]Iteration ${index + 1} changed files that it may not change; they were reverted: `);
      expect(text).toContain("(it contains a secret of this run)");
      expect(text.includes("persist-credentials: false")).toBe(PERSISTED[index] !== "none");
    }
    const given = await github.repository.readFile("codex-self-iter/main", "found/environment-0.txt");
    const names = given.split("\n").map((line) => line.split("=", 1)[0] ?? "");
    expect(names.filter((name) => /^(GITHUB|INPUT|ACTIONS|STATE|RUNNER)_|TOKEN|API_KEY/.test(name))).toEqual([]);
  });
});
