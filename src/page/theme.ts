import { element } from "./dom.ts";

type Theme = "auto" | "light" | "dark";
const NEXT: Readonly<Record<Theme, Theme>> = { auto: "light", light: "dark", dark: "auto" };
const KEY = "codex-self-iter-theme";

/** Called after each change of the colors. */
const listeners: (() => void)[] = [];

export function onThemeChange(listener: () => void): void {
  listeners.push(listener);
}

/** A button that changes between the system's theme, light and dark. */
export function renderThemeButton(): HTMLElement {
  let theme = readTheme();
  const button = element("button", { type: "button", class: "theme" });
  const apply = (): void => {
    if (theme === "auto") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
    button.textContent = `Theme: ${theme}`;
    for (const listener of listeners) listener();
  };
  button.addEventListener("click", () => {
    theme = NEXT[theme];
    saveTheme(theme);
    apply();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", apply);
  apply();
  return button;
}

/** A page from a file may have no storage. */
function readTheme(): Theme {
  try {
    const saved = localStorage.getItem(KEY);
    return saved === "light" || saved === "dark" ? saved : "auto";
  } catch {
    return "auto";
  }
}

function saveTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // The choice lasts as long as the page.
  }
}

/** The color that a variable of the style has now, as `rgb(…)`: a canvas does not know variables. */
export function colorOf(name: string, alpha = 1): string {
  const probe = element("span", { hidden: true });
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return alpha === 1 ? color : color.replace(/^rgb\((.*)\)$/, `rgba($1, ${alpha})`);
}
