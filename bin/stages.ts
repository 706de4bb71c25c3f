/** What can be shown of a program on its way to Wasm. */

/** Stages of `tscript dump`. */
export const DUMP_STAGES = ["tokens", "ast", "typed", "ir", "graph", "wat"] as const;
/** A stage of `tscript dump`. */
export type DumpStage = (typeof DUMP_STAGES)[number];

/** Forms of `tscript compile --emit`. */
export const EMIT_FORMS = ["tsb", "wasm", "wat", "ir", "graph"] as const;
/** A form of `tscript compile --emit`. */
export type EmitForm = (typeof EMIT_FORMS)[number];
