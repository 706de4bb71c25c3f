/** The shape of a row in the tables of codes. */

/** One code. `{name}` in a template stands for a parameter of the diagnostic. */
export interface CodeRow {
  /** The conflict in the program's words: present tense, code in backticks, no blame. */
  readonly title: string;
  /** What the marked code is, usually its type. */
  readonly label?: string;
  /** One edit to try. Left out when a parameter it names is absent. */
  readonly help?: string;
  /** `"warning"` for what does not stop the program. */
  readonly severity?: "warning";
  /** The rule and its reason, in a paragraph for `tscript explain`. */
  readonly explain: string;
  /** The smallest program that gets this code. */
  readonly wrong: string;
  /** The same program after the edit. */
  readonly fixed: string;
}
