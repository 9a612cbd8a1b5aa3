import type { Faker } from '@faker-js/faker';
import { coinedWords, companyPatterns, englishSurnames, type IndustryName } from './company-patterns.js';
import type { Random } from './random.js';
import { regions, seedNames, type RegionName } from './regions.js';

type Company = { name: string; contact: string; email: string };

const FUNCTION_MAILBOXES = ['office', 'purchasing', 'orders', 'facilities', 'accounts', 'hello'] as const;

/** Lower-case ASCII of a name: `Müller & Söhne KG` → `mueller-soehne-kg`. */
function slug(text: string): string {
  return text
    .replace(/ä/gi, 'ae')
    .replace(/[öø]/gi, 'oe')
    .replace(/ü/gi, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/å/gi, 'aa')
    .replace(/æ/gi, 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gi, ' ')
    .trim()
    .toLowerCase()
    .replace(/ +/g, '-');
}

/** What follows the name proper: it is no part of a mail domain. */
const LEGAL_FORM = new RegExp(
  ` (${Object.values(regions)
    .flatMap(({ legalForms }) => [...legalForms.small, ...legalForms.large, 'LLP', 'e.V.'])
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.&/]/g, '\\$&'))
    .join('|')})$`,
);

function surname(faker: Faker, region: RegionName, random: Random): string {
  if (regions[region].language === 'en') return random.pick(englishSurnames);
  const name = faker.person.lastName();
  return /^\p{Lu}/u.test(name) ? name.split(' ')[0]! : name;
}

/** Names companies as their industry does in their region, never two alike (neither name nor mail domain). */
export class CompanyNames {
  private readonly taken = new Set<string>();

  constructor(seed: number) {
    seedNames(seed);
  }

  next(region: RegionName, industry: IndustryName, large: boolean, random: Random): Company {
    const faker = random.pick<Faker>(regions[region].fakers);
    for (let attempt = 0; ; attempt++) {
      const plain = this.compose(faker, region, industry, large, random);
      const name = attempt < 20 ? plain : `${plain} ${random.pick(regions[region].towns)}`;
      const domain = slug(name.replace(LEGAL_FORM, ''));
      if (domain === '' || this.taken.has(domain)) continue;
      this.taken.add(domain);
      const first = faker.person.firstName();
      const last = surname(faker, region, random);
      const mailbox = random.chance(0.55) ? `${slug(first)}.${slug(last)}` : random.pick(FUNCTION_MAILBOXES);
      return { name, contact: `${first} ${last}`, email: `${mailbox}@${domain}.example` };
    }
  }

  private compose(
    faker: Faker,
    region: RegionName,
    industry: IndustryName,
    large: boolean,
    random: Random,
  ): string {
    const { language, legalForms, towns } = regions[region];
    const patterns = companyPatterns[industry][language].split('|');
    const corporate = patterns.filter((pattern) => pattern.includes('{l}'));
    const pattern = random.pick(large && corporate.length > 0 ? corporate : patterns);
    return pattern
      .replace('{s}', () => surname(faker, region, random))
      .replace('{t}', () => surname(faker, region, random))
      .replace('{c}', () => random.pick(towns))
      .replace('{w}', () => random.pick(coinedWords))
      .replace('{l}', () => random.pick(large ? legalForms.large : legalForms.small));
  }
}
