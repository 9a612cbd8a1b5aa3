import { parseDay } from '../../server/kit/day.js';
import { qualityOf } from '../../server/scoring/churn/back-test.js';
import { CHURN_FEATURES } from '../../server/scoring/churn/churn-features.js';
import { readFeatures } from '../../server/scoring/churn/churn-feature.js';
import { recency } from '../../server/scoring/churn/features/recency.js';
import { learnChurn } from '../../server/scoring/churn/learn-churn.js';
import { outcomesOf } from '../../server/scoring/churn/outcomes.js';
import type { CustomerHistory } from '../../server/scoring/customer-history.js';
import { pastAt } from '../../server/scoring/customer-past.js';
import { isKnown, openPopulations } from '../../server/scoring/populations.js';
import { areaUnderCurve } from '../../server/statistics/ranking-quality.js';
import { CDNOW_PURCHASES } from '../../server/testing/cdnow.js';
import { cdnowHistories, demoHistories, knownUntil, runInMemory } from '../../server/testing/histories.js';
import { referenceFile } from '../../server/testing/reference-data.js';
import type { EvaluationRow } from './evaluation.js';
import { atLeast, atMost, told } from './judged.js';
import { readOnlineRetail } from './online-retail-histories.js';
import { evaluateTelco } from './telco.js';

/** Churn on data whose future is known: each time what would have been said at the end of a day, against what came. */
export async function evaluateChurn(): Promise<EvaluationRow[]> {
  const rows: EvaluationRow[] = [];
  if (CDNOW_PURCHASES) {
    const { histories, silent } = cdnowHistories(CDNOW_PURCHASES);
    rows.push(
      ...(await hindsight(
        'churn, CDNOW, 39 weeks ahead',
        histories,
        parseDay('1997-09-30')!,
        273,
        silent,
        0.76,
      )),
    );
  }
  const demo = demoHistories({ customers: 1_000, transactions: 60_000, seed: 7 });
  for (const days of [90, 180]) {
    const question = `churn, generated business, ${days} days ahead`;
    rows.push(...(await hindsight(question, demo.histories, demo.end - days, days)));
  }
  rows.push(await planted(demo));
  const retail = referenceFile('online_retail_2010-12_2011-02.csv.gz');
  if (retail) {
    const { histories, end } = readOnlineRetail(retail);
    rows.push(
      ...(await hindsight('churn, Online Retail (3 months), 28 days ahead', histories, end - 28, 28)),
    );
  }
  const telco = referenceFile('telco_train.csv.gz');
  if (telco) rows.push(...evaluateTelco(telco));
  return rows;
}

/** @param given who did not buy in the days after; worked out from the histories where they reach on. */
async function hindsight(
  question: string,
  histories: readonly CustomerHistory[],
  today: number,
  days: number,
  given?: Uint8Array,
  leastAuc = 0.5,
): Promise<EvaluationRow[]> {
  const learnt = await learnAt(histories, today, days);
  if (!learnt)
    return [{ question, measure: 'customers learnt from', value: 0, wanted: 'some', holds: false }];
  const customers = histories.map((history) => pastAt(history, today));
  const known = [...customers.keys()].filter((i) => isKnown(customers[i]!));
  const population = { ...learnt.present, customers: known.map((i) => customers[i]!) };
  const silent = given ? Uint8Array.from(known, (i) => given[i]!) : outcomesOf(population, days).silent;
  const share = silent.reduce((sum, one) => sum + one, 0) / silent.length;
  const quality = qualityOf(learnt.model, { population, silent, share });
  const alone = areaUnderCurve(Float64Array.from(population.customers, recency.valueAt), silent) ?? 0.5;
  return [
    atLeast(question, `AUC (${learnt.model.kind})`, quality.auc, leastAuc),
    told(question, 'AUC of recency alone', alone),
    atLeast(question, 'AUC less that of recency alone', quality.auc - alone, 0),
    told(question, 'share who did not buy', share),
    // BG/NBD where it serves is not corrected for what the past windows showed
    learnt.model.learned
      ? atMost(question, 'mean probability off by', Math.abs(quality.predicted - share), 0.03)
      : told(question, 'mean probability off by', Math.abs(quality.predicted - share)),
    told(question, 'Brier score', quality.brier),
  ];
}

async function learnAt(histories: readonly CustomerHistory[], today: number, days: number) {
  const run = runInMemory(knownUntil(histories, today), today, { churnDays: days });
  const populations = await openPopulations(run, undefined);
  const learnt = learnChurn(populations, days, await readFeatures(run, CHURN_FEATURES));
  const present = populations.at(today);
  return learnt && present ? { ...learnt, present } : undefined;
}

/** Whether those who were planted to have left stand out at the end of the data. */
async function planted({
  histories,
  end,
  truth,
  keys,
}: ReturnType<typeof demoHistories>): Promise<EvaluationRow> {
  const learnt = (await learnAt(histories, end, 90))!;
  const left = new Set(truth.churned.map(({ customer_id }) => keys.get(customer_id)));
  const { customers } = learnt.present;
  const auc = areaUnderCurve(
    Float64Array.from(customers, (past) => learnt.model.judge(past).probability),
    Uint8Array.from(customers, ({ history }) => (left.has(history.key) ? 1 : 0)),
  );
  return atLeast('churn, generated business', 'AUC of planted leavers against all others', auc ?? 0, 0.75);
}
