/** What the browser remembers for the next visit: how the page looks, nothing of any plan. */
interface KeptChoices {
  lang?: string;
  dark?: boolean;
}

const KEY = "mesomap.choices";
const LANGUAGES = ["en", "fr", "it", "es", "tr"];

export function keptChoices(): KeptChoices {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") as KeptChoices;
  } catch {
    return {};
  }
}

export function keepChoices(change: KeptChoices): void {
  localStorage.setItem(KEY, JSON.stringify({ ...keptChoices(), ...change }));
}

/** The language chosen before, else the first of the browser's that there is. */
export function languageOf(): string {
  const { lang } = keptChoices();
  if (lang && LANGUAGES.includes(lang)) return lang;
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => LANGUAGES.includes(tag)) ?? "en";
}
