import { promisify } from 'node:util';
import { brotliCompress, constants, gunzipSync, gzip, gzipSync } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import type { Coding } from './content-coding.js';
import { OneOfMany } from './one-of-many.js';

/** An answer as it is sent. */
export interface KeptAnswer {
  /** Of the data it was answered from. */
  dataState: string;
  /** The entity tag, where it has one. */
  tag: string | undefined;
  /** Names and values in turn, as `writeHead` takes them, but for those of one request alone and those of every answer. */
  headers: readonly string[];
  body: Buffer;
}

/** What an answer was given to: a question, asked by somebody who may read so much. */
export interface Place {
  /** Names all that is asked. */
  question: string;
  /** Names all that the one who asks may read. */
  reader: string;
}

/** Bytes below which nothing is compressed. */
const LEAST = 1_024;
/** Bytes up to which an answer is packed: that takes a fraction of a millisecond, in which nothing else is answered. */
const MOST = 64 * 1_024;
/** Answers that are packed at once, at most; those that give way to a large one beyond that are let go. */
const PACKED_AT_ONCE = 8;
/** Share of the memory that is for packed ones. */
const PACKED = 0.5;
/** Bytes that an entry takes beside its texts, about. */
const ENTRY = 512;

const compress = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
} as const;

/**
 * Whole answers, the longest unused going first: those about one record are so many that they are packed then, to a fraction
 * of their size, and sent as they are to whoever reads gzip; for others they are unpacked, in a fraction of the time of
 * finding out. Each holds for one state of the data, which never comes back: one of another state is of no use to anybody,
 * and gives way to the next of its place.
 */
export class KeptAnswers {
  /** What is being found out. */
  readonly asked = new OneOfMany();
  /** In no coding, or in br. */
  private readonly kept: LRUCache<string, KeptAnswer>;
  /** In gzip. */
  private readonly packed: LRUCache<string, KeptAnswer>;
  /** The state of the data that was asked for last. */
  private latest = '';
  private mayPack = 0;
  private readonly beingCoded = new Map<string, Promise<KeptAnswer>>();

  /** @param bytes of memory they may take, keys and headers included. */
  constructor(bytes: number) {
    const most = Math.ceil(bytes * PACKED);
    this.packed = new LRUCache({ maxSize: most, sizeCalculation: sizeOf });
    this.kept = new LRUCache({
      maxSize: Math.max(1, bytes - most),
      sizeCalculation: sizeOf,
      dispose: (answer, name, why) => {
        if (why === 'evict') this.pack(name, answer);
      },
    });
  }

  /** Keeps an answer as it is, in no coding. */
  keep(place: Place, answer: KeptAnswer): void {
    this.put(nameOf(place, 'identity'), withLength(answer));
  }

  /** Whether the answer of this state of the data is kept, in whatever coding. */
  has(place: Place, dataState: string): boolean {
    return this.plain(place, dataState) !== undefined;
  }

  /**
   * The answer in a coding that is read, made once; undefined when there is none of this state of the data.
   * @param codings those that are read, the smallest first.
   */
  async find(place: Place, codings: readonly Coding[], dataState: string): Promise<KeptAnswer | undefined> {
    const ready = this.findReady(place, codings, dataState);
    if (ready) return ready;
    const plain = this.plain(place, dataState);
    const [coding] = codings;
    if (!plain || coding === undefined || coding === 'identity' || plain.body.length < LEAST) return plain;
    const key = `${nameOf(place, coding)}\0${dataState}`;
    const coded = this.beingCoded.get(key) ?? this.code(place, coding, plain);
    this.beingCoded.set(key, coded);
    return coded.finally(() => this.beingCoded.delete(key));
  }

  /** The same as `find`, where it is in a coding already. */
  findReady(place: Place, codings: readonly Coding[], dataState: string): KeptAnswer | undefined {
    this.latest = dataState;
    for (const coding of codings) {
      const ready = this.ready(place, coding, dataState);
      if (ready) return ready;
    }
    return undefined;
  }

  /** What can be sent in a coding at once, but for what is in none. */
  private ready(place: Place, coding: Coding, dataState: string): KeptAnswer | undefined {
    if (coding === 'identity') return undefined;
    const answer = (coding === 'gzip' ? this.packed : this.kept).get(nameOf(place, coding));
    return answer?.dataState === dataState ? answer : undefined;
  }

  private plain(place: Place, dataState: string): KeptAnswer | undefined {
    const name = nameOf(place, 'identity');
    const kept = this.kept.get(name);
    if (kept) return kept.dataState === dataState ? kept : undefined;
    const packed = this.ready(place, 'gzip', dataState);
    if (!packed) return undefined;
    const answer = uncoded(packed, exact(gunzipSync(packed.body)));
    this.put(name, answer);
    return answer;
  }

  private put(name: string, answer: KeptAnswer): void {
    this.mayPack = PACKED_AT_ONCE;
    this.kept.set(name, answer);
  }

  /** What is in br is made again from the plain one. */
  private pack(name: string, answer: KeptAnswer): void {
    const { dataState, body } = answer;
    if (dataState !== this.latest || body.length > MOST || !name.startsWith(PLAIN)) return;
    const packedName = `gzip\0${name.slice(PLAIN.length)}`;
    if (this.packed.get(packedName)?.dataState === dataState || this.mayPack-- <= 0) return;
    const packed = exact(gzipSync(body, { level: constants.Z_BEST_SPEED }));
    this.packed.set(packedName, coded(answer, 'gzip', packed));
  }

  private async code(place: Place, coding: Exclude<Coding, 'identity'>, plain: KeptAnswer) {
    const answer = coded(plain, coding, exact(await compress[coding](plain.body)));
    const name = nameOf(place, coding);
    if (coding === 'gzip') this.packed.set(name, answer);
    else this.put(name, answer);
    return answer;
  }
}

/** What zlib gives is the beginning of a larger piece of memory, all of which would be kept. */
function exact(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}

/** A plain answer in a coding. */
function coded({ headers, ...answer }: KeptAnswer, coding: Coding, body: Buffer): KeptAnswer {
  return withLength({ ...answer, headers: [...headers.slice(2), 'Content-Encoding', coding], body });
}

/** A coded answer as it was. */
function uncoded({ headers, ...answer }: KeptAnswer, body: Buffer): KeptAnswer {
  return withLength({ ...answer, headers: headers.slice(2, -2), body });
}

function withLength(answer: KeptAnswer): KeptAnswer {
  return { ...answer, headers: ['Content-Length', String(answer.body.length), ...answer.headers] };
}

/** Begins the names of answers that are in no coding. */
const PLAIN = 'identity\0';

function nameOf({ question, reader }: Place, coding: Coding): string {
  return `${coding}\0${reader}\0${question}`;
}

function sizeOf({ dataState, headers, body }: KeptAnswer, name: string): number {
  // a byte for each character, as headers and nearly all names have it
  const texts = headers.reduce((sum, text) => sum + text.length, name.length + dataState.length);
  return ENTRY + texts + body.length;
}
