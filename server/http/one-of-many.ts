import { LRUCache } from 'lru-cache';

/** What nobody had the use of is not waited for again, for so many ms. */
const REMEMBERED = 60_000;

/** Lets one of many who ask the same at once find out, while the others wait for what it finds. */
export class OneOfMany {
  private readonly underWay = new Map<string, Promise<void>>();
  private readonly fruitless = new LRUCache<string, true>({ max: 1_000, ttl: REMEMBERED });

  /** Waits for whoever finds out the same just now. @returns whether there was somebody. */
  async await(question: string): Promise<boolean> {
    const ended = this.fruitless.has(question) ? undefined : this.underWay.get(question);
    await ended;
    return ended !== undefined;
  }

  /** Told that somebody finds out, unless one does already. @param ended resolves to whether others have the use of it. */
  begin(question: string, ended: Promise<boolean>): void {
    if (this.underWay.has(question)) return;
    const finding = ended.then((isOfUse) => {
      this.underWay.delete(question);
      if (!isOfUse) this.fruitless.set(question, true);
    });
    this.underWay.set(question, finding);
  }
}
