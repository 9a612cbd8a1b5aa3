import { promisify } from 'node:util';
import { brotliCompress, constants, deflateRawSync, gzip, inflateRawSync } from 'node:zlib';
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

/** What an answer was given to: a question, asked by somebody who may read so much, in the coding they read. */
export interface Place {
  /** Names all that is asked. */
  question: string;
  /** Names all that the one who asks may read. */
  reader: string;
  coding: Coding;
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
 * of their size, and unpacked when somebody asks, in a fraction of the time of finding out. Each holds for one state of the
 * data, which never comes back: one of another state is of no use to anybody, and gives way to the next of its place.
 */
export class KeptAnswers {
  /** What is being found out. */
  readonly asked = new OneOfMany();
  private readonly kept: LRUCache<string, KeptAnswer>;
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
  keep(place: Omit<Place, 'coding'>, answer: KeptAnswer): void {
    this.put(nameOf({ ...place, coding: 'identity' }), withLength(answer.headers, answer));
  }

  /** Whether the answer of this state of the data is kept, in whatever coding. */
  has(place: Omit<Place, 'coding'>, dataState: string): boolean {
    return this.get(nameOf({ ...place, coding: 'identity' }), dataState) !== undefined;
  }

  /** The answer in the coding of the place, made once; undefined when there is none of this state of the data. */
  async find(place: Place, dataState: string): Promise<KeptAnswer | undefined> {
    const coded = this.get(nameOf(place), dataState);
    if (coded || place.coding === 'identity') return coded;
    const plain = this.get(nameOf({ ...place, coding: 'identity' }), dataState);
    if (!plain || plain.body.length < LEAST) return plain;
    const name = nameOf(place);
    const key = `${name}\0${dataState}`;
    const coding = this.beingCoded.get(key) ?? this.code(name, place.coding, plain);
    this.beingCoded.set(key, coding);
    return coding.finally(() => this.beingCoded.delete(key));
  }

  private get(name: string, dataState: string): KeptAnswer | undefined {
    this.latest = dataState;
    const kept = this.kept.get(name);
    if (kept) return kept.dataState === dataState ? kept : undefined;
    const packed = this.packed.get(name);
    if (packed?.dataState !== dataState) return undefined;
    const answer = { ...packed, body: exact(inflateRawSync(packed.body)) };
    this.put(name, answer);
    return answer;
  }

  private put(name: string, answer: KeptAnswer): void {
    this.mayPack = PACKED_AT_ONCE;
    this.kept.set(name, answer);
  }

  /** What was compressed for its way is made again from the plain one. */
  private pack(name: string, answer: KeptAnswer): void {
    const { dataState, body } = answer;
    if (dataState !== this.latest || body.length > MOST || !name.startsWith(PLAIN)) return;
    if (this.packed.get(name)?.dataState === dataState || this.mayPack-- <= 0) return;
    this.packed.set(name, {
      ...answer,
      body: exact(deflateRawSync(body, { level: constants.Z_BEST_SPEED })),
    });
  }

  private async code(name: string, coding: Exclude<Coding, 'identity'>, plain: KeptAnswer) {
    const body = exact(await compress[coding](plain.body));
    const headers = [...withoutLength(plain.headers), 'Content-Encoding', coding];
    const coded = withLength(headers, { ...plain, body });
    this.put(name, coded);
    return coded;
  }
}

/** What zlib gives is the beginning of a larger piece of memory, all of which would be kept. */
function exact(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}

function withLength(headers: readonly string[], answer: KeptAnswer): KeptAnswer {
  return { ...answer, headers: ['Content-Length', String(answer.body.length), ...headers] };
}

function withoutLength(headers: readonly string[]): readonly string[] {
  return headers.slice(2);
}

/** Begins the names of answers that are in no coding. */
const PLAIN = 'identity\0';

function nameOf({ question, reader, coding }: Place): string {
  return `${coding}\0${reader}\0${question}`;
}

function sizeOf({ dataState, headers, body }: KeptAnswer, name: string): number {
  // a byte for each character, as headers and nearly all names have it
  const texts = headers.reduce((sum, text) => sum + text.length, name.length + dataState.length);
  return ENTRY + texts + body.length;
}
