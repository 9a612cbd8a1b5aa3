import { askAt } from '../e2e/ask-at.js';
import { launchBrowser } from '../e2e/browser.js';
import { findSubjects } from '../e2e/pages.js';
import { auditPages } from './audit-pages.js';
import { weighScripts } from './script-weight.js';
import { timeFirstFigure, timeNavigations } from './time-overview.js';
import { visitPages } from './visit-pages.js';
import type { WebMeasures } from './web-measures.js';

const ROUNDS = 7;
const AUDIT_ROUNDS = 3;

/** Looks at the server of an origin as its users do, and prints the figures as JSON. */
async function measure(origin: string): Promise<WebMeasures> {
  const subjects = await findSubjects(askAt(origin));
  const browser = await launchBrowser();
  try {
    // the first visit only warms up the server
    const [, ...firstFigure] = await timeFirstFigure(browser, origin, ROUNDS + 1);
    return {
      firstFigure,
      navigations: await timeNavigations(browser, origin, ROUNDS),
      visits: await visitPages(browser, origin, subjects),
      scripts: await weighScripts(browser, origin),
      audits: await auditPages(origin, subjects, AUDIT_ROUNDS),
    };
  } finally {
    await browser.close();
  }
}

console.log(JSON.stringify(await measure(process.argv[2]!)));
