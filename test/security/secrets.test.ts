import { describe } from "vitest";

import { handoffLine } from "../helpers/action-project.ts";
import { attack, commentsOf, readCommitted, resultOf } from "./attack-fixture.ts";

/** Parted, so that no scanner takes it for somebody's. */
const KEY = ["sk-test", "that/is+to", "be=seen", "nowhere", "0123456789"].join("-");

/** How a secret is written by one who does not want it to be found. */
const FORMS: Readonly<Record<string, string>> = {
  "as it is": KEY,
  "as base64": Buffer.from(KEY).toString("base64"),
  "as base64 of more": Buffer.from(`user:${KEY}`).toString("base64"),
  "as hex": Buffer.from(KEY).toString("hex"),
  "for an address": encodeURIComponent(KEY),
  reversed: Array.from(KEY).toReversed().join(""),
};
/** In lines of five characters: nothing of it is seen by one who looks at lines. */
const SPLIT = (KEY.match(/.{1,5}/g) ?? []).join("\n");

/** The agent's script is a file of the repository, and may not hold the secret in a form that is looked for. */
const ENCODED = Array.from(Buffer.from(JSON.stringify([...Object.values(FORMS), SPLIT])), (byte) => byte + 1).join(" ");

const SPREAD = `import { mkdirSync, writeFileSync } from "node:fs";
const words = JSON.parse(Buffer.from("${ENCODED}".split(" ").map((byte) => byte - 1)));
mkdirSync("found");
for (const [place, form] of words.entries()) writeFileSync("found/" + place + ".txt", "x " + form + " y\\n");
writeFileSync("found/work.txt", "work\\n");
const text = words.slice(0, -1).join(" and ");
console.log(text);
console.log(JSON.stringify({ summary: "found " + text, next_goal: "use " + text, completed: false, stop: false, reason: "", evidence: "" }));
`;

const tell = (where: string, text: string, forms = FORMS): Record<string, boolean> =>
  Object.fromEntries(Object.entries(forms).map(([name, form]) => [`${where}, ${name}`, text.includes(form)]));

describe("a secret", () => {
  attack("T23", "of the run, in all that leaves the runner", {
    agent: "node ./spread.mjs",
    files: { "spread.mjs": SPREAD },
    with: { "openai-api-key": "${{ secrets.KEY }}" },
    stand: { secrets: { KEY } },
    isolation: ["none"],
    async succeeded(result) {
      const names = [...Object.keys(FORMS), "split over lines"];
      const files = await Promise.all(names.map((_, place) => readCommitted(result, `found/${place}.txt`)));
      if ((await readCommitted(result, "found/work.txt")) === null) throw new Error("Nothing has landed.");
      const messages = await result.stand.repository.git("log", "--format=%B", "refs/heads/codex-self-iter/main");
      const { outputs, summary } = resultOf(result);
      return {
        ...Object.fromEntries(names.map((name, place) => [`in a file, ${name}`, files[place] !== null])),
        ...tell("in a commit's message", messages),
        ...tell("in a comment", commentsOf(result)),
        ...tell("in the outputs", Object.values(outputs).join("\n")),
        // The runner itself takes the other forms out of a summary.
        ...tell("in the step's summary", summary, { "as hex": FORMS["as hex"] ?? "", reversed: FORMS["reversed"] ?? "" }),
      };
    },
  });

  /** Not the run's own: what an agent finds somewhere, by the look of it. */
  const FOUND = ["glpat", "aB3cD4eF5gH6iJ7kL8mN"];
  attack("T23", "of somebody else's, in a file", {
    agent: `mkdir found; echo "token ${FOUND[0]}""-${FOUND[1]}" > found/token.txt; echo work > found/work.txt\n${handoffLine('"s"', '"g"')}`,
    isolation: ["none"],
    succeeded: async (result) => ({ "a token of a well-known kind": (await readCommitted(result, "found/token.txt")) !== null }),
  });
});
