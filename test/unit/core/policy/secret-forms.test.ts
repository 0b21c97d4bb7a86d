import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redact } from "../../../../src/core/policy/redact.ts";
import { createSecretSearch } from "../../../../src/core/policy/secret-forms.ts";
import { dumpsOf } from "../../../helpers/dumps.ts";
import { growthOf, LINEAR_MAX } from "../../../helpers/linear-time.ts";

/** Split, so that secret scanners ignore this file. */
const SECRETS = [
  ["sk-proj", "aB3_dE6-gH9iJ2kL5mN8oP1qR4sT7uV0wX"].join("-"),
  ["ghs", "0a1B2c3D4e5F6g7H8i9J0kLmNoPqR1sT2uV3"].join("_"),
  "pässwörd/with+signs=and!more",
];
const has = (text: string | Uint8Array, secrets: readonly string[] = SECRETS): boolean =>
  createSecretSearch(secrets)(typeof text === "string" ? Buffer.from(text) : text);

describe("a form of a secret", () => {
  it.each(Object.keys(dumpsOf("")))("%s is found and redacted", (form) => {
    for (const secret of SECRETS.slice(0, 2)) {
      const text = `first line\n${dumpsOf(secret)[form] ?? ""}\nlast line\n`;
      expect(has(text), text).toBe(true);
      expect(has(redact(text, SECRETS)), redact(text, SECRETS)).toBe(false);
      expect(has(text, ["another-secret-0123456789"])).toBe(false);
    }
  });

  it.each(["Kq7\\nW2zPx9LmT4vBc8Rd", "Kq7\\\\tW2zPx9LmT4vBc8Rd", "C:\\xtract\\W2zPx9LmT4vBc8Rd"])(
    "%s is found although it looks like an escape",
    (secret) => {
      for (const text of [secret, `KEY="${secret}"`, JSON.stringify({ key: secret }), secret.match(/.{1,5}/g)?.join("\n") ?? ""]) {
        expect(has(`a ${text} b`, [secret]), text).toBe(true);
        expect(redact(`a ${text} b`, [secret])).not.toContain("W2zPx9LmT4vBc8Rd");
      }
    },
  );

  it.each(["-c", "-x", "-b", "-tx1", "-tx2", "-tx4", "-tu1", "-An -tx1", "-Ax -tx1z", "-Ad -c", "-o"])(
    "printed by od %s is found",
    (flags) => {
      const input = `KEY=${SECRETS[0]}\n`;
      const { stdout } = spawnSync("od", flags.split(" "), { input, encoding: "utf8" });
      expect(has(stdout), stdout).toBe(true);
    },
  );

  it("is found in UTF-16, at any offset of base64 and base32, and next to other bytes", () => {
    for (const secret of SECRETS) {
      for (let before = 0; before < 6; before += 1) {
        const bytes = Buffer.from(`${"x".repeat(before)}${secret}yyy`);
        expect(has(bytes.toString("base64"))).toBe(true);
        expect(has(bytes.toString("base64url"))).toBe(true);
        expect(has(dumpsOf("x".repeat(before) + secret)["base32"] ?? "")).toBe(true);
        expect(has(dumpsOf("x".repeat(before) + secret)["od -t x4"] ?? "")).toBe(true);
      }
      expect(has(Buffer.concat([Buffer.from([0, 1, 255]), Buffer.from(secret, "utf16le"), Buffer.from([200])]))).toBe(true);
      expect(has(secret.slice(0, -1)) || has(secret.slice(1))).toBe(false);
    }
  });

  it("is found in a secret that is almost without letters and digits, and line by line in a longer one", () => {
    expect(has("x !$%&/()=?*+~#-_ y", ["!$%&/()=?*+~#-_"])).toBe(true);
    expect(has("x !$%&/()=?*+~#- y", ["!$%&/()=?*+~#-_"])).toBe(false);
    const key = `-----BEGIN PRIVATE KEY-----\n${"aB3cD4eF5gH6iJ7k"}\n${"lM8nO9pQ0rS1tU2v"}\n-----END PRIVATE KEY-----\n`;
    expect(has("only lM8nO9pQ0rS1tU2v", [key])).toBe(true);
    expect(has("-----BEGIN PRIVATE KEY-----", [key])).toBe(false);
  });

  it("is not found in other texts", () => {
    const search = createSecretSearch(SECRETS);
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 500 }), (text) => !search(Buffer.from(text))));
  });

  it("is searched in linear time, whatever the text", () => {
    const search = createSecretSearch(SECRETS);
    for (const unit of ["a", "sk-", "0000000 736b\n", "1.", "\\", "\n", "12: 0x73, ", `${SECRETS[0]?.slice(0, -1)} `]) {
      expect(
        growthOf((size) => search(Buffer.from(unit.repeat(Math.ceil(size / unit.length)))), 2_000_000),
        unit,
      ).toBeLessThan(LINEAR_MAX);
    }
  });
});
