/**
 * A seeded source of random numbers and the distributions the generator draws from.
 * Faker names things; bulk draws come from here, because a draw costs nanoseconds.
 */
const GOLDEN_GAMMA = 0x6d2b79f5;
/** Final mixer of MurmurHash3 (Appleby 2011): spreads every input bit over 32 output bits. */
function mix(bits) {
    let hash = bits | 0;
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
}
/** Seed of an independent stream, named by labels: `streamSeed(7, 'orders', 12)`. FNV-1a over text, then mixed. */
export function streamSeed(seed, ...labels) {
    let hash = mix(seed ^ 0x811c9dc5);
    for (const label of labels) {
        if (typeof label === 'number') {
            hash = mix(hash ^ Math.imul(label + 1, 0x9e3779b1));
            continue;
        }
        for (let at = 0; at < label.length; at++)
            hash = Math.imul(hash ^ label.charCodeAt(at), 0x01000193);
        hash = mix(hash);
    }
    return hash;
}
/** Uniform numbers by mulberry32 (Tommy Ettinger 2017, public domain; period 2³²), and distributions over them. */
export class Random {
    state;
    constructor(seed) {
        this.state = seed | 0;
    }
    /** Starts over as the stream of another seed. */
    reseed(seed) {
        this.state = seed | 0;
        return this;
    }
    /** Uniform in [0, 1). */
    next() {
        this.state = (this.state + GOLDEN_GAMMA) | 0;
        let bits = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
        bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
        return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
    }
    /** True with the given probability. */
    chance(probability) {
        return this.next() < probability;
    }
    /** Uniform real in [low, high). */
    between(low, high) {
        return low + (high - low) * this.next();
    }
    /** Uniform integer, both ends included. */
    integer(low, high) {
        return low + Math.floor(this.next() * (high - low + 1));
    }
    /** One entry of a non-empty list. */
    pick(list) {
        const entry = list[Math.floor(this.next() * list.length)];
        if (entry === undefined)
            throw new RangeError('cannot pick from an empty list');
        return entry;
    }
    /** One key of a table of weights, in proportion to its weight. */
    pickWeighted(weights) {
        const entries = Object.entries(weights);
        let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
        for (const [key, weight] of entries)
            if ((left -= weight) < 0)
                return key;
        return this.pick(entries)[0];
    }
    /** A shuffled copy (Fisher & Yates 1938). */
    shuffled(list) {
        const copy = [...list];
        for (let at = copy.length - 1; at > 0; at--) {
            const other = this.integer(0, at);
            [copy[at], copy[other]] = [copy[other], copy[at]];
        }
        return copy;
    }
    /** Standard normal (Box & Muller 1958). */
    normal() {
        return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    }
    /** Log-normal with the given median; `sigma` is the standard deviation of the logarithm. */
    lognormal(median, sigma) {
        return median * Math.exp(sigma * this.normal());
    }
    /** Exponential with the given mean. */
    exponential(mean) {
        return -mean * Math.log(1 - this.next());
    }
    /** Gamma with scale 1 (Marsaglia & Tsang 2000; shape < 1 by their boost). */
    gamma(shape) {
        if (shape < 1)
            return this.gamma(shape + 1) * Math.pow(1 - this.next(), 1 / shape);
        const d = shape - 1 / 3;
        const c = 1 / Math.sqrt(9 * d);
        for (;;) {
            const x = this.normal();
            const v = (1 + c * x) ** 3;
            if (v > 0 && Math.log(1 - this.next()) < 0.5 * x * x + d - d * v + d * Math.log(v))
                return d * v;
        }
    }
    /** Beta as the share of two gammas. */
    beta(a, b) {
        const left = this.gamma(a);
        return left / (left + this.gamma(b));
    }
    /** Poisson (Knuth 1969); a large mean is halved, since sums of Poissons are Poisson. */
    poisson(mean) {
        if (mean > 30)
            return this.poisson(mean / 2) + this.poisson(mean / 2);
        const limit = Math.exp(-mean);
        let count = 0;
        for (let product = this.next(); product > limit; product *= this.next())
            count++;
        return count;
    }
}
