import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redact, redactAll } from "../../../../src/core/policy/redact.ts";

const SECRET = "sk-live_Ab1+/ü\"x y'z";
const base64 = (text: string): string => Buffer.from(text).toString("base64");

describe("redact", () => {
  it.each([
    ["verbatim", SECRET],
    ["in a URL", encodeURIComponent(SECRET)],
    ["in a form", encodeURIComponent(SECRET).replaceAll("%20", "+")],
    ["in a URL with lower-case escapes", encodeURIComponent(SECRET).replace(/%../g, (escape) => escape.toLowerCase())],
    ["in JSON", JSON.stringify(SECRET).slice(1, -1)],
    ["in base64", base64(SECRET)],
    ["in base64 of URLs", Buffer.from(SECRET).toString("base64url")],
  ])("replaces a secret %s", (_, form) => {
    expect(redact(`before ${form} after ${form}.`, [SECRET])).toBe("before *** after ***.");
  });

  it("finds a secret in the base64 of a longer value, at any offset", () => {
    for (const before of ["", "x", "xy", "x-access-token:"]) {
      for (const after of ["", "q", "qr", "qrs"]) {
        const shown = redact(base64(before + SECRET + after), [SECRET]);
        expect(shown).toContain("***");
        const [head = "", tail = ""] = shown.split("***");
        // The rest belongs to the neighbours, except for bits that share a character with them.
        expect(head.length, `${before}|${after}`).toBeLessThanOrEqual(Math.ceil((before.length * 8) / 6) + 2);
        expect(tail.length, `${before}|${after}`).toBeLessThanOrEqual(Math.ceil((after.length * 8) / 6) + 3);
      }
    }
  });

  it("replaces each line of a multi-line secret", () => {
    const key = "-----BEGIN KEY-----\r\nMIIEvQIBADANBg\r\n  kqhkiG9w0BAQEF\nab\n";
    expect(redact("only MIIEvQIBADANBg and kqhkiG9w0BAQEF and ab", [key])).toBe("only *** and *** and ab");
  });

  it("replaces a part of a secret at the end and at the start of a text", () => {
    const secret = "ghs_0123456789abcdef";
    expect(redact("next: ghs_012345678", [secret])).toBe("next: ***");
    expect(redact("89abcdef is the end", [secret])).toBe("*** is the end");
    expect(redact("ghs_0123 in the middle, 89abcdef", [secret])).toBe("ghs_0123 in the middle, 89abcdef");
  });

  it("replaces overlapping secrets as one", () => {
    expect(redact("<abcdefghij>", ["abcdefg", "efghij"])).toBe("<***>");
    expect(redact("abcdefabcdef!", ["abcdef"])).toBe("***!");
  });

  it("ignores short and empty values", () => {
    expect(redact("a 12345 b", ["", " ", "12345", "a"])).toBe("a 12345 b");
  });

  it("leaves no secret and keeps the rest", () => {
    const anySecret = fc.string({ unit: "binary", minLength: 6, maxLength: 40 }).filter((text) => text.trim().length >= 6);
    fc.assert(
      fc.property(anySecret, fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (secret, before, after) => {
        const shown = redact(`${before}${secret}${after}`, [secret]);
        fc.pre(!"***".includes(secret) && !`${before}${after}***`.includes(secret));
        expect(shown).not.toContain(secret);
        expect(redact(before, [SECRET])).toBe(before);
      }),
    );
  });

  it("accepts a lone surrogate", () => {
    expect(redact("x \ud83dsecret y", ["\ud83dsecret"])).toBe("x *** y");
  });
});

describe("redactAll", () => {
  it("redacts every string in plain data and keeps the rest", () => {
    const data = { goal: `use ${SECRET}`, list: [SECRET, 1, null, true], deep: { at: { bottom: `${SECRET}!` } }, count: 3 };
    expect(redactAll(data, [SECRET])).toEqual({
      goal: "use ***",
      list: ["***", 1, null, true],
      deep: { at: { bottom: "***!" } },
      count: 3,
    });
  });

  it("accepts any depth and any key", () => {
    let data: unknown = SECRET;
    for (let level = 0; level < 100_000; level += 1) data = level % 2 === 0 ? [data] : { __proto__: null, a: data };
    let clean = redactAll(data, [SECRET]);
    while (typeof clean === "object" && clean !== null) [clean] = Object.values(clean) as unknown[];
    expect(clean).toBe("***");
    const named = JSON.parse(`{"__proto__": ${JSON.stringify(SECRET)}, "constructor": [${JSON.stringify(SECRET)}]}`) as object;
    expect(JSON.stringify(redactAll(named, [SECRET]))).toBe('{"__proto__":"***","constructor":["***"]}');
  });

  it("does not change its argument", () => {
    const data = { goal: SECRET, list: [{ goal: SECRET }] };
    redactAll(data, [SECRET]);
    expect(data).toEqual({ goal: SECRET, list: [{ goal: SECRET }] });
  });
});
