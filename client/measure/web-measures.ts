/** How a page behaves while it is opened by its address, over a network with some delay. */
export interface PageVisit {
  page: string;
  /** Width of the window in pixels. */
  width: number;
  /** Cumulative layout shift. */
  layoutShift: number;
  /** Requests to the GraphQL endpoint. */
  requests: number;
}

/** Bytes of JavaScript after gzip. */
export interface ScriptWeight {
  /** Before there are data to show, so without the charts. */
  initial: number;
  /** Once Overview is complete. */
  all: number;
}

/** Scores of Lighthouse, 0 to 100, one a round. */
export interface Audit {
  page: string;
  performance: number[];
  accessibility: number[];
  bestPractices: number[];
}

/** What a browser saw of a server; times in milliseconds, in the order in which they were taken. */
export interface WebMeasures {
  /** From an empty cache until the figures of Overview are painted. */
  firstFigure: number[];
  /** From the click on a link until the page behind it, which was shown before, is painted. */
  navigations: { to: string; times: number[] }[];
  visits: PageVisit[];
  scripts: ScriptWeight;
  audits: Audit[];
}
