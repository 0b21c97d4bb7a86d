/** Replaces secrets in the log. */
export type Masker = {
  /** Adds a value and each of its lines, plain and in common encodings. */
  add(value: string): void;
  mask(text: string): string;
  /** The added values, without the encodings. */
  values(): readonly string[];
};

export function createMasker(): Masker {
  const added = new Set<string>();
  const needles = new Set<string>();
  const addOne = (value: string): void => {
    added.add(value);
    for (const needle of [value, ...ENCODERS.map((encode) => encode(value))]) {
      if (needle !== "") needles.add(needle);
    }
  };
  return {
    add(value) {
      if (value.trim() === "") return;
      addOne(value);
      for (const line of value.split(/[\r\n]+/)) if (line.trim() !== "") addOne(line.trim());
    },
    mask: (text) => cutOut(text, needles),
    values: () => [...added],
  };
}

/** Overlapping and adjacent matches become one `***`. */
function cutOut(text: string, needles: ReadonlySet<string>): string {
  const found: { readonly start: number; readonly end: number }[] = [];
  for (const needle of needles) {
    for (let start = text.indexOf(needle); start !== -1; start = text.indexOf(needle, start + 1)) {
      found.push({ start, end: start + needle.length });
    }
  }
  if (found.length === 0) return text;
  let masked = "";
  let at = 0;
  let isOpen = false;
  for (const { start, end } of found.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    if (!isOpen || start > at) masked += `${text.slice(at, start)}***`;
    isOpen = true;
    at = Math.max(at, end);
  }
  return masked + text.slice(at);
}

/** Within base64, a secret after a prefix of unknown length starts at one of three offsets. */
const encodeBase64 =
  (shift: number) =>
  (value: string): string => {
    const bytes = Buffer.from(value);
    return (bytes.length > shift ? bytes.subarray(shift) : bytes).toString("base64");
  };

const XML_NAMES: Readonly<Record<string, string>> = { "<": "lt", ">": "gt", '"': "quot", "'": "apos", "&": "amp" };

/** The encodings that the runner registers for every secret (actions/runner, HostContext.cs and ValueEncoders.cs). */
const ENCODERS: readonly ((value: string) => string)[] = [
  encodeBase64(0),
  encodeBase64(1),
  encodeBase64(2),
  (value) => value.replaceAll('"', '\\"'),
  (value) => value.replaceAll("'", "''"),
  (value) => JSON.stringify(value).slice(1, -1),
  (value) => encodeURIComponent(value).replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`),
  (value) => value.replaceAll(/[<>"'&]/g, (char) => `&${XML_NAMES[char]};`),
  (value) => (value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : ""),
];
