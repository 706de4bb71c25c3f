/** The order of texts in the language that the process runs in. */

/** Languages that leave letters, digits and signs of ASCII where the Unicode collation algorithm's own table has them. */
const PLAIN_LANGUAGES: ReadonlySet<string> = new Set(["en", "de", "fr", "it", "nl", "pt"]);

/** Does `localeCompare` order texts of ASCII as that table does? Takes some microseconds. */
export function hasPlainOrder(): boolean {
  const { locale } = new Intl.Collator().resolvedOptions();
  const [language = "", ...rest] = locale.split("-");
  // `-u-co-…` would ask for another order.
  return PLAIN_LANGUAGES.has(language) && !rest.includes("u");
}
