import { readFileSync } from "node:fs";
import { it } from "vitest";
import { redact, redactAll } from "../../src/core/policy/redact.ts";
import { formsOf as allFormsOf } from "../../src/core/policy/secret-forms.ts";
import { mutateText } from "./mutate.ts";
import { noise, PROTOTYPE_NAMES } from "./noise.ts";
import { type Random, some } from "./random.ts";
import { fuzz, FUZZ_TIMEOUT_MS, must } from "./run.ts";

type Input = {
  readonly text: string;
  readonly secrets: readonly string[];
  /** How many lists surround a copy of the text. */
  readonly levels: number;
};

const SEEDS = JSON.parse(readFileSync(new URL("seeds/texts.json", import.meta.url), "utf8")) as readonly string[];
const SECRETS = [
  "ghs_0123456789abcdefABCDEF",
  "sk-proj-abcdefghijklmnop",
  "sk-live_Ab1+/ü\"x y'z",
  "-----BEGIN KEY-----\r\nMIIEvQIBADANBg\r\n  kqhkiG9w0BAQEF\nab\n",
  "aaaaaaaaaaaaaaaaaaaa",
  "abababab",
  "$&$1$`$'$$",
  "(a+)+$[x",
  "😀😀😀😀",
  "12345",
  "",
  "\ud800abcdef",
  "***",
];
const SECRET_CHARS_MAX = 200;
const LEVELS_MAX = 20_000;
/** Data deeper than the stack. */
const REGRESSIONS: readonly Input[] = [{ text: "ghs_0123456789abcdefABCDEF", secrets: SECRETS, levels: 20_000 }];
const SECRET_CHARS_MIN = 6;

function generate(random: Random): Input {
  const secrets = some(random, 3, () => {
    const kind = random.below(10);
    const secret =
      kind < 6 ? random.pick(SECRETS) : kind < 8 ? mutateText(random, random.pick(SECRETS), SECRETS) : noise(random, SECRETS, 4);
    return secret.slice(0, SECRET_CHARS_MAX);
  });
  const [first = ""] = secrets;
  if (random.chance(30)) secrets.push(first.slice(2, 10), first.slice(5) + first.slice(0, 9));
  const words = [...SECRETS, ...secrets.flatMap((secret) => formsOf(secret, random))];
  const text = random.chance(50) ? noise(random, words) : mutateText(random, random.pick(SEEDS), words);
  return { text, secrets, levels: random.below(random.below(2_000) === 0 ? LEVELS_MAX : 4) };
}

/** A secret as other programs encode it, and parts of it. */
function formsOf(secret: string, random: Random): readonly string[] {
  const before = "x".repeat(random.below(4));
  return [
    secret,
    ...platformForms(secret),
    Buffer.from(`${before}${secret}${before}`).toString("base64"),
    secret.slice(random.below(secret.length + 1)),
    secret.slice(0, random.below(secret.length + 1)),
  ];
}

/** Encoded by the platform's own encoders. */
function platformForms(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const url = encodeURIComponent(bytes.toString());
  return [JSON.stringify(secret).slice(1, -1), url, url.replaceAll("%20", "+"), bytes.toString("base64"), bytes.toString("base64url")];
}

function check({ text, secrets, levels }: Input): void {
  const shown = redact(text, secrets);
  for (const secret of secrets) {
    if (secret.length < SECRET_CHARS_MIN) continue;
    for (const form of [secret, ...platformForms(secret)]) {
      // A form with an asterisk can arise anew from a mask and the text beside it.
      if (form.length >= SECRET_CHARS_MIN && !form.includes("*")) must(!shown.includes(form), `${JSON.stringify(form)} is gone`);
    }
  }
  // If the text has no asterisk of its own, all that is left beside the masks is what no secret covers.
  if (!text.includes("*"))
    must(shown.replaceAll("***", "").length <= text.length - countCovered(text, secrets), "no part of a secret remains");
  must(shown.length <= text.length, "the text does not grow");
  if (secrets.every((secret) => secret.length < SECRET_CHARS_MIN)) must(shown === text, "a text without a secret does not change");
  for (const form of allFormsOf(secrets).exact)
    must(form.length >= SECRET_CHARS_MIN && (form.includes("*") || !shown.includes(form)), "no encoded form remains");

  const name = PROTOTYPE_NAMES[text.length % PROTOTYPE_NAMES.length] ?? "";
  const clean = redactAll({ list: [1, null, { [name]: text }], deep: nest(text, levels) }, secrets);
  must(
    JSON.stringify(clean.list) === JSON.stringify([1, null, { [name]: shown }]),
    "the texts in data are redacted in the same way, and keys stay",
  );
  let bottom = clean.deep;
  while (Array.isArray(bottom)) [bottom] = bottom as unknown[];
  must(bottom === shown, "so is the deepest text");
}

function nest(text: string, levels: number): unknown {
  let nested: unknown = text;
  for (let level = 0; level < levels; level += 1) nested = [nested];
  return nested;
}

/** How many characters of a text belong to an unencoded secret. */
function countCovered(text: string, secrets: readonly string[]): number {
  const covered = new Uint8Array(text.length);
  for (const secret of secrets) {
    if (secret.length < SECRET_CHARS_MIN) continue;
    for (let at = text.indexOf(secret); at !== -1; at = text.indexOf(secret, at + 1)) covered.fill(1, at, at + secret.length);
  }
  return covered.reduce((sum, one) => sum + one, 0);
}

it("no form of a secret remains in a text", { timeout: FUZZ_TIMEOUT_MS }, async ({ task }) => {
  const size = ({ text, secrets, levels }: Input): number => text.length + secrets.join("").length + levels;
  await fuzz<Input>(task.meta, { name: "redact", file: import.meta.url, generate, size, check, regressions: REGRESSIONS });
});
