// Stands in for style sheets, which have no effect in a test without layout.
export const classes: Readonly<Record<string, string>> = {};
