declare const BUILT_AT: number | undefined;

/** When this app was built, ms since 1970: no clock is right that says it is earlier. 0 where nothing was built. */
export const builtAt: number = typeof BUILT_AT === 'number' ? BUILT_AT : 0;
