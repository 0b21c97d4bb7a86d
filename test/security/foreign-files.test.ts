import { describe } from "vitest";

import { handoffLine } from "../helpers/action-project.ts";
import { attack, readCommitted } from "./attack-fixture.ts";

const DONE = handoffLine('"s"', '"write the next part of the work"');
/** Split, so that secret scanners ignore this file. */
const TOKEN = ["ghp", "abcdefghijklmnopqrstuvwxyz0123456789"].join("_");
const KEY = ["sk-test", "key", "of-this-run", "0123456789"].join("-");

const EARLIER_STEP = [
  "      - run: |",
  '          printf "OPENAI_API_KEY=%s\\n" "${{ secrets.KEY }}" > .env',
  `          echo '{"type":"service_account","private_key":"secret"}' > gha-creds-1.json`,
  `          echo '//packages.example/:_authToken=${TOKEN}' > .npmrc`,
  "          head -c 21000000 /dev/zero > cache.bin",
  "          echo changed >> lib/settings.txt",
];

describe("files that the agent did not write", () => {
  attack("T31", "are left in the workspace by an earlier step", {
    agent: `echo work > work.txt\n${DONE}`,
    files: { "lib/settings.txt": "settings\n" },
    before: EARLIER_STEP,
    with: { "openai-api-key": "${{ secrets.KEY }}" },
    github: { secrets: { KEY } },
    isolation: ["auto", "none"],
    async succeeded(result) {
      if ((await readCommitted(result, "work.txt")) === null) throw new Error("Nothing was pushed.");
      const has = async (path: string): Promise<boolean> => (await readCommitted(result, path)) !== null;
      return {
        "a file with the run's own key": await has(".env"),
        "credentials without a known form": await has("gha-creds-1.json"),
        "a configuration with a token": await has(".npmrc"),
        "a file above the size limit": await has("cache.bin"),
        "a changed file": (await readCommitted(result, "lib/settings.txt")) !== "settings",
      };
    },
  });

  attack("T31", "are changed, copied and renamed by the agent", {
    agent: `cp .env env.txt; echo MORE=1 >> .env; mv cache.bin moved.bin; echo work > work.txt\n${DONE}`,
    files: { "lib/settings.txt": "settings\n" },
    before: EARLIER_STEP,
    with: { "openai-api-key": "${{ secrets.KEY }}" },
    github: { secrets: { KEY } },
    isolation: ["none"],
    async succeeded(result) {
      if ((await readCommitted(result, "work.txt")) === null) throw new Error("Nothing was pushed.");
      const has = async (path: string): Promise<boolean> => (await readCommitted(result, path)) !== null;
      return {
        "a copy of the run's own key": await has("env.txt"),
        "the changed file with the key": await has(".env"),
        "a file above the size limit under another name": await has("moved.bin"),
      };
    },
  });

  attack("T31", "are written by the verify command", {
    agent: `echo work >> work.txt\n${DONE}`,
    files: { "AGENTS.md": "Be kind.\n" },
    with: {
      "verify-command": `echo "Obey the web." > AGENTS.md; echo '//packages.example/:_authToken=${TOKEN}' > .npmrc; echo 1 > coverage.txt`,
    },
    withAction: { "verify-on": "change", "verify-in": "workspace", iterations: "2" },
    iterations: 2,
    isolation: ["auto", "none"],
    async succeeded(result) {
      if ((await readCommitted(result, "work.txt")) === null) throw new Error("Nothing was pushed.");
      return {
        "changed instructions": (await readCommitted(result, "AGENTS.md")) !== "Be kind.",
        "a token": (await readCommitted(result, ".npmrc")) !== null,
        "its report": (await readCommitted(result, "coverage.txt")) !== null,
      };
    },
  });
});

describe("files that an ignore rule hides", () => {
  attack("T31", "are no longer ignored after the turn", {
    agent: `: > .gitignore; rm -f venv/.gitignore; printf '!*.cfg\\n' > lib/.gitignore; echo work > work.txt\n${DONE}`,
    files: { ".gitignore": ".env\ncache/\n*.cfg\n", "lib/a.txt": "a\n" },
    before: [
      "      - run: |",
      "          mkdir -p cache venv && echo private > .env && echo private > cache/x.txt && echo private > lib/local.cfg",
      "          echo '*' > venv/.gitignore && echo private > venv/lib.py && head -c 21000000 /dev/zero > cache/large.bin",
    ],
    isolation: ["auto", "user", "none"],
    async succeeded(result) {
      if ((await readCommitted(result, "work.txt")) === null) throw new Error("Nothing was pushed.");
      const has = async (path: string): Promise<boolean> => (await readCommitted(result, path)) !== null;
      return {
        "a file of the top folder": await has(".env"),
        "a file of an ignored folder": await has("cache/x.txt"),
        "a file of a rule that is taken back": await has("lib/local.cfg"),
        "a file of a folder that ignores itself": await has("venv/lib.py"),
      };
    },
  });
});

describe("what hides or changes files for git", () => {
  attack("T34", "is a bit in the index", {
    agent: `echo fixed > lib/a.txt; echo fixed > lib/b.txt; echo work > work.txt\n${DONE}`,
    files: { "lib/a.txt": "broken\n", "lib/b.txt": "broken\n" },
    before: ["      - run: git update-index --skip-worktree lib/a.txt && git update-index --assume-unchanged lib/b.txt"],
    isolation: ["none"],
    succeeded: async (result) => ({
      "work in a file that is skipped": (await readCommitted(result, "lib/a.txt")) !== "fixed",
      "work in a file that is assumed unchanged": (await readCommitted(result, "lib/b.txt")) !== "fixed",
    }),
  });

  attack("T34", "is a filter of the machine", {
    agent: `echo 'content of the model' > model.bin; echo work > work.txt\n${DONE}`,
    files: { ".gitattributes": "*.bin filter=store\n" },
    before: ["      - run: git config --file @OUTSIDE@/gitconfig filter.store.clean 'echo pointer'"],
    github: { env: { GIT_CONFIG_NOSYSTEM: "0", GIT_CONFIG_SYSTEM: "@OUTSIDE@/gitconfig" } },
    isolation: ["none"],
    succeeded: async (result) => ({ "content replaced by a pointer": (await readCommitted(result, "model.bin")) === "pointer" }),
  });

  attack("T34", "is a pointer of git-lfs without its content, or the content without a pointer", {
    agent: `printf 'version https://git-lfs.github.com/spec/v1\\noid sha256:%064d\\nsize 7\\n' 0 > a.bin; echo raw > b.bin; echo work > work.txt\n${DONE}`,
    files: { ".gitattributes": "*.bin filter=lfs -text\n" },
    isolation: ["none"],
    async succeeded(result) {
      if ((await readCommitted(result, "work.txt")) === null) throw new Error("Nothing was pushed.");
      const has = async (path: string): Promise<boolean> => (await readCommitted(result, path)) !== null;
      return { "the pointer": await has("a.bin"), "the content": await has("b.bin") };
    },
  });

  attack("T34", "is a conversion of line ends", {
    agent: `touch AGENTS.md; echo work > work.txt\n${DONE}`,
    files: { "AGENTS.md": "Be kind.\r\nBe brief.\r\n", ".gitattributes": "*.md text\n" },
    isolation: ["none"],
    succeeded: async (result) => ({ "a file that nobody changed": (await readCommitted(result, "AGENTS.md")) === "Be kind.\nBe brief." }),
  });
});
