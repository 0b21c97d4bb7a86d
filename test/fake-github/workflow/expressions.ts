import { type ExpressionContexts, renderTemplate } from "../runner/manifest.ts";

const WHOLE = /^\s*\$\{\{((?:(?!\}\})[^])*)\}\}\s*$/;

/** Evaluates each `${{ … }}` of a text. Other scalars become text, a missing value an empty one. */
export function fillText(value: unknown, contexts: ExpressionContexts): string {
  if (value === undefined || value === null) return "";
  return renderTemplate(typeof value === "string" ? value : JSON.stringify(value), contexts);
}

/** Like `fillText` for a nested value. A text that is one expression becomes its value, such as a list or a number. */
export function fillValue(value: unknown, contexts: ExpressionContexts): unknown {
  if (typeof value === "string") {
    const expression = WHOLE.exec(value)?.[1];
    return expression === undefined
      ? renderTemplate(value, contexts)
      : JSON.parse(renderTemplate(`\${{ toJSON(${expression}) }}`, contexts));
  }
  if (Array.isArray(value)) return value.map((item) => fillValue(item, contexts));
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillValue(item, contexts)])) : value;
}

export function fillTexts(values: Readonly<Record<string, unknown>>, contexts: ExpressionContexts): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fillText(value, contexts)]));
}

/** Escapes a text so that `fillText` returns it unchanged: the result of an expression is not a template. */
export function escapeTemplate(text: string): string {
  return text.replaceAll("${{", "${{ '${{' }}");
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
