/** A superset of the characters below, for one quick pass. */
// oxlint-disable-next-line no-control-regex -- Control characters are what this expression is for.
const SUSPECT = /[\0-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/;

/** The first character that no page, terminal or prompt may receive, with its position, or null. Tab and line feed are allowed. */
export function findHiddenCharacter(text: string): string | null {
  if (!SUSPECT.test(text)) return null;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isLow = unit >= 0xdc00 && unit <= 0xdfff;
    if (unit >= 0xd800 && unit <= 0xdbff) {
      const next = text.charCodeAt(at + 1);
      if (!(next >= 0xdc00 && next <= 0xdfff)) return describe(unit, at);
      at += 1;
      continue;
    }
    const isControl = (unit < 0x20 && unit !== 0x09 && unit !== 0x0a) || (unit >= 0x7f && unit <= 0x9f);
    const isBidi = (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069);
    if (isControl || isBidi || isLow) return describe(unit, at);
  }
  return null;
}

function describe(unit: number, at: number): string {
  return `U+${unit.toString(16).padStart(4, "0")} at ${at}`;
}
