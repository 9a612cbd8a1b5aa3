import lighthouse from 'lighthouse';
import desktop from 'lighthouse/core/config/desktop-config.js';
import { launchBrowser } from '../e2e/browser.js';
import { freePort } from '../e2e/free-port.js';
import { PAGES, type Subjects } from '../e2e/pages.js';
import type { Audit } from './web-measures.js';

const AUDITED = ['overview', 'customer', 'product'];
const CATEGORIES = {
  performance: 'performance',
  accessibility: 'accessibility',
  bestPractices: 'best-practices',
};

type Scores = Record<keyof typeof CATEGORIES, number>;

/** Lets Lighthouse judge the main pages as it does for a desktop computer, several times each. */
export async function auditPages(origin: string, subjects: Subjects, rounds: number): Promise<Audit[]> {
  const port = await freePort();
  const browser = await launchBrowser(`--remote-debugging-port=${port}`);
  try {
    const audits: Audit[] = [];
    for (const { name, path } of PAGES.filter((page) => AUDITED.includes(page.name))) {
      const scores: Scores[] = [];
      for (let round = 0; round < rounds; round += 1) scores.push(await audit(origin + path(subjects), port));
      const each = (category: keyof Scores) => scores.map((score) => score[category]);
      audits.push({
        page: name,
        performance: each('performance'),
        accessibility: each('accessibility'),
        bestPractices: each('bestPractices'),
      });
    }
    return audits;
  } finally {
    await browser.close();
  }
}

async function audit(address: string, port: number): Promise<Scores> {
  const result = await lighthouse(
    address,
    { port, logLevel: 'error', onlyCategories: Object.values(CATEGORIES) },
    desktop,
  );
  if (!result) throw new Error(`Lighthouse says nothing about ${address}`);
  const { categories, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`Lighthouse cannot judge ${address}: ${runtimeError.message}`);
  const score = (category: string) => Math.round((categories[category]?.score ?? 0) * 100);
  return {
    performance: score(CATEGORIES.performance),
    accessibility: score(CATEGORIES.accessibility),
    bestPractices: score(CATEGORIES.bestPractices),
  };
}
