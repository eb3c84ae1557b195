/** The sizes articles are set in: what `Settings.readScale` may be. */
export const SCALES = [0.88, 0.94, 1, 1.12, 1.25, 1.5];
