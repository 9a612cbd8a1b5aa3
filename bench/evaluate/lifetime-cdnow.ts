import { expectedPurchases, probabilityAlive } from '../../server/statistics/bg-nbd.js';
import { bgNbdLogLikelihood, fitBgNbd } from '../../server/statistics/fit-bg-nbd.js';
import { fitGammaGamma } from '../../server/statistics/fit-gamma-gamma.js';
import { expectedSpend, meanSpend } from '../../server/statistics/gamma-gamma.js';
import { yearAhead } from '../../server/statistics/year-ahead.js';
import { CDNOW_PURCHASES, CDNOW_SUMMARY, readCdnow, readCdnowSummary } from '../../server/testing/cdnow.js';
import type { EvaluationRow } from './evaluation.js';
import { pastRows } from './lifetime-past.js';

/** The published parameters (Fader, Hardie & Lee 2005; Fader & Hardie 2013). */
export const CDNOW = {
  buying: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
  spending: { p: 6.25, q: 3.74, v: 15.44 },
};

/** As published, to within half of the last digit. */
function told(
  question: string,
  measure: string,
  value: number,
  wanted: number,
  digits: number,
): EvaluationRow {
  const holds = Math.abs(value - wanted) <= 0.5000001 * 10 ** -digits;
  return { question, measure, value, wanted: wanted.toFixed(digits), holds };
}

/** What BTYD finds, by our own means. */
export function publishedLifetimeValues(): EvaluationRow[] {
  if (!CDNOW_PURCHASES || !CDNOW_SUMMARY) return [];
  const purchases = readCdnow(CDNOW_PURCHASES);
  const summary = readCdnowSummary(CDNOW_SUMMARY);
  const question = 'lifetime value, CDNOW';
  const exact = fitBgNbd(purchases);
  const rounded = fitBgNbd(summary);
  const cents = purchases
    .filter(({ frequency }) => frequency > 0)
    .map(({ frequency, average }) => ({ frequency, average: Math.round(average * 100 + 1e-9) / 100 }));
  const spending = fitGammaGamma(cents).model;
  const [first, heavy] = [summary[0]!, summary[1515]!];
  const spend = expectedSpend(spending, { frequency: 2, average: 22.35 });
  const forecast = summary.reduce((sum, customer) => sum + expectedPurchases(rounded.model, customer, 39), 0);
  return [
    told(question, 'r, from purchases', exact.model.r, 0.242595, 6),
    told(question, 'alpha, from purchases', exact.model.alpha, 4.413602, 6),
    told(question, 'a, from purchases', exact.model.a, 0.792922, 6),
    told(question, 'b, from purchases', exact.model.b, 2.425907, 6),
    told(question, 'log-likelihood, from purchases', exact.logLikelihood, -9582.429207, 6),
    told(question, 'r, from the summary', rounded.model.r, 0.242593, 6),
    told(question, 'alpha, from the summary', rounded.model.alpha, 4.413532, 6),
    told(question, 'a, from the summary', rounded.model.a, 0.792886, 6),
    told(question, 'b, from the summary', rounded.model.b, 2.425754, 5),
    told(question, 'log-likelihood, from the summary', rounded.logLikelihood, -9582.425561, 6),
    told(
      question,
      'log-likelihood at the published parameters',
      bgNbdLogLikelihood(CDNOW.buying, summary),
      -9582.4,
      1,
    ),
    told(question, 'p', spending.p, 6.2488, 4),
    told(question, 'q', spending.q, 3.7446, 4),
    told(question, 'v', spending.v, 15.4478, 3),
    told(question, 'mean spend', meanSpend(spending), 35.171, 3),
    told(
      question,
      'customer 1: purchases in 39 weeks',
      expectedPurchases(rounded.model, first, 39),
      1.22591,
      6,
    ),
    told(question, 'customer 1: P(alive)', probabilityAlive(rounded.model, first), 0.726609, 6),
    told(question, 'customer 1: spend on a purchase', spend, 24.6586, 4),
    told(
      question,
      'customer 1: 12 months at 1% a month',
      yearAhead(rounded.model, first).discounted * spend,
      36.2785,
      4,
    ),
    told(
      question,
      'customer 1516: purchases in 52 weeks',
      expectedPurchases(rounded.model, heavy, 52),
      25.759,
      3,
    ),
    told(question, 'customer 1516: P(alive)', probabilityAlive(rounded.model, heavy), 0.96892, 6),
    told(question, 'purchases in the 39 weeks after (1,882 were made)', forecast, 1653.4, 1),
    ...pastRows(
      'CDNOW',
      purchases.map((buyer, key) => ({
        buyer: { ...buyer, key },
        laterPurchases: buyer.laterPurchases,
        laterValue: buyer.laterSpend,
      })),
      0,
      273,
    ),
  ];
}
