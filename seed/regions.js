import { Faker, base, da, de, en, en_GB, en_US, es, fr, it, nl, sv, } from '@faker-js/faker';
export const regions = {
    DACH: {
        share: 0.3,
        language: 'de',
        locales: [de],
        legalForms: { small: ['GmbH', 'GmbH & Co. KG', 'KG', 'e.K.'], large: ['AG', 'SE', 'GmbH', 'Gruppe'] },
        towns: 'Altenried,Birkwalde,Eschental,Falkenrode,Grünfelde,Hohenlind,Kaltenbrück,Lindenhagen,Moorbach,Neuenwalde,Ottersried,Rabenau,Steinbrunn,Tannenrode,Waldmünde,Weidenfurt'.split(','),
    },
    'UK & Ireland': {
        share: 0.2,
        language: 'en',
        locales: [en_GB],
        legalForms: { small: ['Ltd'], large: ['plc', 'Group', 'Holdings'] },
        towns: 'Ashcombe,Brackenford,Coldmere,Dunmere,Eastbrook,Fernleigh,Glenarrow,Harrowby,Kingsmere,Larkhill,Millbridge,Oakhampton,Ravensford,Thornley,Westerby,Wyncote'.split(','),
    },
    Benelux: {
        share: 0.13,
        language: 'nl',
        locales: [nl],
        legalForms: { small: ['B.V.', 'B.V.', 'V.O.F.'], large: ['N.V.', 'Groep', 'Holding'] },
        towns: 'Oosterveld,Zandwijk,Waterdam,Lindehout,Rietveen,Hoogmeer,Veldkerk,Duinrode,Kerkwijk,Nieuwhaven,Elsbroek,Wilgendam'.split(','),
    },
    Nordics: {
        share: 0.12,
        language: 'nordic',
        locales: [sv, da],
        legalForms: { small: ['AB', 'ApS', 'AS'], large: ['AB', 'A/S', 'Group', 'ASA'] },
        towns: 'Björkholm,Granby,Lillehavn,Norrvik,Ekedal,Strandby,Fjällsund,Östervik,Havnsund,Lindstrand,Almhult,Skogsby'.split(','),
    },
    France: {
        share: 0.11,
        language: 'fr',
        locales: [fr],
        legalForms: { small: ['SARL', 'SAS', 'EURL'], large: ['SA', 'Groupe', 'SAS'] },
        towns: 'Valmontier,Rochefleur,Saint-Aubert,Fontclair,Boisverdun,Champrieux,Pontaval,Belrivage,Mirecourbe,Aiguevive,Montrelais'.split(','),
    },
    'Southern Europe': {
        share: 0.08,
        language: 'south',
        locales: [it, es],
        legalForms: { small: ['S.r.l.', 'S.L.', 'S.a.s.'], large: ['S.p.A.', 'S.A.', 'Group'] },
        towns: 'Montefiorito,Valverde,Castelrosso,San Lorello,Villaclara,Puerto Alto,Roccabella,Altomonte,Fuenteblanca,Riomaggio'.split(','),
    },
    'North America': {
        share: 0.06,
        language: 'en',
        locales: [en_US],
        legalForms: { small: ['LLC', 'Inc.', 'Co.'], large: ['Corp.', 'Inc.', 'Group'] },
        towns: 'Maple Ridge,Fairhaven,Pine Hollow,Silver Creek,Brookfield,Cedar Point,Lakemont,Stonefield,Eagle Harbor,Willow Springs'.split(','),
    },
};
/** A seeded Faker for each region's first and last names, falling back to English. */
export function regionalFakers(seed) {
    const entries = Object.entries(regions).map(([name, { locales }]) => [
        name,
        locales.map((locale) => new Faker({ locale: [locale, en, base], seed })),
    ]);
    return Object.fromEntries(entries);
}
