/** Formats of findings for machines; `text`, for people, is the terminal's. */
export const CHECK_FORMATS = ['json', 'github', 'sarif', 'junit', 'csv'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];
