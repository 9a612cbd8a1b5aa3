import type { Faker } from '@faker-js/faker';
import { faker as da } from '@faker-js/faker/locale/da';
import { faker as de } from '@faker-js/faker/locale/de';
import { faker as en } from '@faker-js/faker/locale/en';
import { faker as es } from '@faker-js/faker/locale/es';
import { faker as fr } from '@faker-js/faker/locale/fr';
import { faker as it } from '@faker-js/faker/locale/it';
import { faker as nl } from '@faker-js/faker/locale/nl';
import { faker as sv } from '@faker-js/faker/locale/sv';

export type RegionName =
  'DACH' | 'UK & Ireland' | 'Benelux' | 'Nordics' | 'France' | 'Southern Europe' | 'North America';
export type Language = 'en' | 'de' | 'nl' | 'fr' | 'south' | 'nordic';

type Region = {
  /** Share of customers. */
  share: number;
  language: Language;
  /** Each loaded on its own: all of Faker's languages together would cost 20 MB more. */
  fakers: Faker[];
  legalForms: { small: string[]; large: string[] };
  /** Invented, so that no real town hall or hospital is named. */
  towns: string[];
};

export const regions = {
  DACH: {
    share: 0.3,
    language: 'de',
    fakers: [de],
    legalForms: { small: ['GmbH', 'GmbH & Co. KG', 'KG', 'e.K.'], large: ['AG', 'SE', 'GmbH', 'Gruppe'] },
    towns:
      'Altenried,Birkwalde,Eschental,Falkenrode,Grünfelde,Hohenlind,Kaltenbrück,Lindenhagen,Moorbach,Neuenwalde,Ottersried,Rabenau,Steinbrunn,Tannenrode,Waldmünde,Weidenfurt'.split(
        ',',
      ),
  },
  'UK & Ireland': {
    share: 0.2,
    language: 'en',
    fakers: [en],
    legalForms: { small: ['Ltd'], large: ['plc', 'Group', 'Holdings'] },
    towns:
      'Ashcombe,Brackenford,Coldmere,Dunmere,Eastbrook,Fernleigh,Glenarrow,Harrowby,Kingsmere,Larkhill,Millbridge,Oakhampton,Ravensford,Thornley,Westerby,Wyncote'.split(
        ',',
      ),
  },
  Benelux: {
    share: 0.13,
    language: 'nl',
    fakers: [nl],
    legalForms: { small: ['B.V.', 'B.V.', 'V.O.F.'], large: ['N.V.', 'Groep', 'Holding'] },
    towns:
      'Oosterveld,Zandwijk,Waterdam,Lindehout,Rietveen,Hoogmeer,Veldkerk,Duinrode,Kerkwijk,Nieuwhaven,Elsbroek,Wilgendam'.split(
        ',',
      ),
  },
  Nordics: {
    share: 0.12,
    language: 'nordic',
    fakers: [sv, da],
    legalForms: { small: ['AB', 'ApS', 'AS'], large: ['AB', 'A/S', 'Group', 'ASA'] },
    towns:
      'Björkholm,Granby,Lillehavn,Norrvik,Ekedal,Strandby,Fjällsund,Östervik,Havnsund,Lindstrand,Almhult,Skogsby'.split(
        ',',
      ),
  },
  France: {
    share: 0.11,
    language: 'fr',
    fakers: [fr],
    legalForms: { small: ['SARL', 'SAS', 'EURL'], large: ['SA', 'Groupe', 'SAS'] },
    towns:
      'Valmontier,Rochefleur,Saint-Aubert,Fontclair,Boisverdun,Champrieux,Pontaval,Belrivage,Mirecourbe,Aiguevive,Montrelais'.split(
        ',',
      ),
  },
  'Southern Europe': {
    share: 0.08,
    language: 'south',
    fakers: [it, es],
    legalForms: { small: ['S.r.l.', 'S.L.', 'S.a.s.'], large: ['S.p.A.', 'S.A.', 'Group'] },
    towns:
      'Montefiorito,Valverde,Castelrosso,San Lorello,Villaclara,Puerto Alto,Roccabella,Altomonte,Fuenteblanca,Riomaggio'.split(
        ',',
      ),
  },
  'North America': {
    share: 0.06,
    language: 'en',
    fakers: [en],
    legalForms: { small: ['LLC', 'Inc.', 'Co.'], large: ['Corp.', 'Inc.', 'Group'] },
    towns:
      'Maple Ridge,Fairhaven,Pine Hollow,Silver Creek,Brookfield,Cedar Point,Lakemont,Stonefield,Eagle Harbor,Willow Springs'.split(
        ',',
      ),
  },
} as const satisfies Record<RegionName, { [K in keyof Region]: Readonly<Region[K]> }>;

/** Starts the regions' name generators over: the same seed gives the same first and last names. */
export function seedNames(seed: number): void {
  for (const { fakers } of Object.values(regions)) for (const faker of fakers) faker.seed(seed);
}
