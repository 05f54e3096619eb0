/** Types of floors.mjs, which stays JavaScript for the lint config. */
export const FLOORS: readonly {
  readonly floor: number;
  readonly folder: string;
  readonly mayNotImport: readonly { readonly group: readonly string[]; readonly message: string }[];
}[];
