/** Members of `Intl`, which only the host knows, by name: each takes locales and options, then its own arguments. */

type Details = readonly unknown[];
type Locales = string | string[] | undefined;
// What the program's types let through is what the host's classes check.
type Options<Format extends new (locales: Locales, options: never) => object> =
  ConstructorParameters<Format>[1];

const numbers = ([locales, options]: Details): Intl.NumberFormat =>
  new Intl.NumberFormat(locales as Locales, options as Intl.NumberFormatOptions | undefined);
const dates = ([locales, options]: Details): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locales as Locales, options as Intl.DateTimeFormatOptions | undefined);

/** What gives a text. */
export const INTL_TEXTS: Readonly<Record<string, (details: Details) => string>> = {
  "NumberFormat.format": (details) => numbers(details).format(details[2] as bigint),
  "NumberFormat.resolvedOptions": (details) => JSON.stringify(numbers(details).resolvedOptions()),
  "DateTimeFormat.formatRange": (details) =>
    dates(details).formatRange(Number(details[2]), Number(details[3])),
  "DateTimeFormat.resolvedOptions": (details) => JSON.stringify(dates(details).resolvedOptions()),
  "PluralRules.select": ([locales, options, value]) =>
    new Intl.PluralRules(locales as Locales, options as Intl.PluralRulesOptions).select(
      Number(value),
    ),
  "ListFormat.format": ([locales, options, list]) =>
    new Intl.ListFormat(locales as Locales, options as Options<typeof Intl.ListFormat>).format(
      list as string[],
    ),
  "RelativeTimeFormat.format": ([locales, options, value, unit]) =>
    new Intl.RelativeTimeFormat(
      locales as Locales,
      options as Intl.RelativeTimeFormatOptions,
    ).format(Number(value), unit as Intl.RelativeTimeFormatUnit),
  "DisplayNames.of": ([locales, options, code]) =>
    new Intl.DisplayNames(locales as Locales, options as Intl.DisplayNamesOptions).of(
      String(code),
    ) ?? "",
};

/** What gives a list of texts. */
export const INTL_PARTS: Readonly<Record<string, (details: Details) => string[]>> = {
  "NumberFormat.formatToParts": (details) =>
    numbers(details)
      .formatToParts(details[2] as number)
      .flatMap(({ type, value }) => [type, value]),
  "DateTimeFormat.formatToParts": (details) =>
    dates(details)
      .formatToParts(Number(details[2]))
      .flatMap(({ type, value }) => [type, value]),
  "Segmenter.segment": ([locales, options, input]) =>
    [
      ...new Intl.Segmenter(locales as Locales, options as Options<typeof Intl.Segmenter>).segment(
        String(input),
      ),
    ].flatMap(({ segment, index, isWordLike }) => [
      segment,
      String(index),
      isWordLike === undefined ? "" : String(isWordLike),
    ]),
};
