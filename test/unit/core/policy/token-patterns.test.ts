import { describe, expect, it } from "vitest";
import { maskTokens, findTokens, TOKEN_PATTERNS } from "../../../../src/core/policy/token-patterns.ts";

/** Built when the test runs, so that no file of this repository contains a token. */
const random = (length: number, alphabet = "aB3cD4eF5gH6iJ7kL8mN9oP0qR1sT2uV"): string =>
  Array.from({ length }, (_, index) => alphabet[(index * 7 + 3) % alphabet.length]).join("");
const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

const TOKENS: readonly (readonly [name: string, token: string])[] = [
  ["a GitHub token", `ghp_${random(36)}`],
  ["a GitHub token", `gho_${random(36)}`],
  ["a GitHub token", `ghs_${random(36)}`],
  ["a GitHub token", `github_pat_${random(22)}_${random(59)}`],
  ["an sk- API key", `sk-${random(48)}`],
  ["an sk- API key", `sk-proj-${random(40)}_${random(40)}`],
  ["an sk- API key", `sk-ant-api03-${random(60)}`],
  ["an AWS access key", `AKIA${random(16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")}`],
  ["a Slack token", `xoxb-${random(12, "0123456789")}-${random(24)}`],
  ["an npm token", `npm_${random(36)}`],
  ["a GitLab token", `glpat-${random(20)}`],
  ["a Google API key", `AIza${random(35)}`],
  ["a JSON Web Token", `${base64url({ alg: "HS256", typ: "JWT" })}.${base64url({ sub: "1234567890", name: "Ada" })}.${random(43)}`],
];

const PRIVATE_KEY = ["-----BEGIN RSA", "PRIVATE KEY-----"].join(" ");

describe("findTokens and maskTokens", () => {
  it.each(TOKENS)("find and mask %s: %s", (name, token) => {
    for (const [before, after] of [
      ["", ""],
      ['key = "', '";'],
      ["https://x:", "@github.com/a"],
      ["(", ")"],
      ["é ", " é"],
      ["\n", "\n"],
    ] as const) {
      const text = before + token + after;
      expect(findTokens(text)).toEqual([{ name, token, from: before.length }]);
      expect(maskTokens(text)).toBe(`${before}***${after}`);
    }
    expect(maskTokens(`${token} and ${token}`)).toBe("*** and ***");
  });

  it("find a private key by its header and a line of the key, in a file or in code", () => {
    const body = random(64);
    for (const between of ["\n", "\r\n", "\\n", '" +\n  "']) {
      expect(findTokens(`x ${PRIVATE_KEY}${between}${body}${between}`)[0]?.name).toBe("a private key");
    }
    expect(findTokens(`if (text.startsWith("${PRIVATE_KEY}")) return`)).toEqual([]);
  });

  it.each([
    ["a placeholder", `ghp_${"x".repeat(36)}`],
    ["AWS's own example", ["AKIA", "IOSFODNN7", "EXAMPLE"].join("")],
    ["a class name", "sk-loading-placeholder-animation-for-the-long-list"],
    ["part of a word", `task-${random(48)}`],
    ["too short", `ghp_${random(20)}`],
    ["a function's name", "npm_config_registry_and_other_variables_of_it"],
    ["a hash", random(40, "0123456789abcdef")],
    ["the hint alone", TOKEN_PATTERNS.flatMap(({ hints }) => hints).join(" ")],
  ])("ignore %s", (_, text) => {
    expect(findTokens(`a ${text} b`)).toEqual([]);
    expect(maskTokens(text)).toBe(text);
  });

  it("take linear time on any text", () => {
    for (const part of ["sk-", "eyJ", "eyJa.", "ghp_", "A", "-----BEGIN ", `${PRIVATE_KEY} `, "xox", "AKIA", "sk-a_-", `${PRIVATE_KEY}n`]) {
      const text = part.repeat(200_000 / part.length);
      expect(findTokens(text).length).toBeLessThan(text.length);
    }
  });
});
