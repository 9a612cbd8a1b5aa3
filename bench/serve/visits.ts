import type { Request } from 'autocannon';
import { AliasTable } from '../../seed/alias-table.js';
import { Random, streamSeed } from '../../seed/random.js';
import { recordIds, type Subject } from '../record-ids.js';
import type { Question } from './question.js';

/** The n-th most visited page is visited in proportion to n^−0.8 (Breslau et al. 1999, INFOCOM: 0.64 to 0.83 on real traces). */
const SKEW = 0.8;
const SEED = 20;
const SUBJECTS = ['customers', 'products', 'support_tickets'] as const satisfies readonly Subject[];

/** What visitors ask, drawn anew for each of them and the same in every run. */
export class Visits {
  private constructor(
    private readonly ids: Readonly<Record<Subject, string[]>>,
    private readonly popularity: Readonly<Record<Subject, AliasTable>>,
  ) {}

  static async of(files: string): Promise<Visits> {
    const ids = {} as Record<Subject, string[]>;
    const popularity = {} as Record<Subject, AliasTable>;
    for (const subject of SUBJECTS) {
      ids[subject] = await recordIds(files, subject);
      popularity[subject] = new AliasTable(ids[subject].map((_, rank) => (rank + 1) ** -SKEW));
    }
    return new Visits(ids, popularity);
  }

  /** Any one of a question. */
  sample({ about, ask }: Question): Request {
    return ask(about ? this.ids[about][0]! : '');
  }

  /** No two clients about the same, and none about the same twice before all its own are through. */
  distinct(question: Question, client: number, clients: number, requests: number): Request[] {
    const { about, ask } = question;
    if (!about) return [ask('')];
    return this.idsOf(about, client, clients).slice(0, requests).map(ask);
  }

  /** Ids of one client, no two clients the same. */
  idsOf(subject: Subject, client: number, clients: number): string[] {
    return this.ids[subject].filter((_, index) => index % clients === client % clients);
  }

  /** As people ask: each question as often as it is visited, again and again about what is popular. */
  mixed(questions: readonly Question[], client: number, requests: number): Request[] {
    const random = new Random(streamSeed(SEED, questions.map(({ name }) => name).join(), client));
    const choice = new AliasTable(questions.map(({ visits }) => visits));
    return Array.from({ length: requests }, () => {
      const { about, ask } = questions[choice.draw(random)]!;
      return ask(about ? this.ids[about][this.popularity[about].draw(random)]! : '');
    });
  }
}
