/** For esbuild's `alias`. */
export const browserBuilds: Record<string, string>;
