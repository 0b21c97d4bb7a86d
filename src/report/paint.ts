import { styleText } from "node:util";

export type Tone = "plain" | "title" | "good" | "bad" | "warning" | "dim";

const FORMATS = { title: "bold", good: "green", bad: "red", warning: "yellow", dim: "dim" } as const;

/** Colors a text that holds no escape sequences of its own. The caller decides whether the output takes colors. */
export function paint(text: string, tone: Tone, color: boolean): string {
  return color && tone !== "plain" && text !== "" ? styleText(FORMATS[tone], text, { validateStream: false }) : text;
}
