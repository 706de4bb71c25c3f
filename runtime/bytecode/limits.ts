/**
 * How large the parts of a module may be. The verifier enforces them, so everything behind it may rely on them: none is near what a real
 * program needs, and each keeps the translated module inside what WebAssembly engines accept.
 */
export const LIMITS = {
  types: 1 << 16,
  strings: 1 << 22,
  globals: 1 << 16,
  hostFunctions: 1 << 12,
  functions: 1 << 18,
  files: 1 << 16,
  exports: 1 << 16,
  /** Engines take 1,000; the translator adds a few of its own. */
  params: 900,
  /** Parameters and locals together. Engines take 50,000; the translator adds its own. */
  locals: 40_000,
  taskSlots: 1 << 10,
  /** Instructions of one function. Engines take bodies of 7.6 MB, and an instruction seldom needs more than 25 bytes. */
  instructions: 1 << 18,
  /** Blocks open at once. */
  nesting: 1 << 12,
  /** Operands on the stack at once. */
  operands: 1 << 14,
  fields: 1 << 12,
  methods: 1 << 14,
  members: 1 << 12,
  /** Texts that one instruction puts together. */
  concatenated: 8,
  /** Labels of one br_table. Engines take 65,520. */
  labels: 1 << 15,
} as const satisfies Record<string, number>;
