/**
 * How companies of an industry are called: {s} and {t} surnames, {c} a town, {w} a coined word, {l} a legal form;
 * patterns of one cell are separated by |.
 */
export const companyPatterns = {
    'Professional Services': {
        en: '{s} & {t} {l}|{s} {t} Architects|{w} Consulting {l}|{s} Chartered Accountants|{w} Legal LLP|{s} Design Studio',
        de: '{s} & {t} Steuerberatung|Kanzlei {s} {t}|{s} Ingenieure {l}|{w} Consulting {l}|Architekturbüro {s}|{s} Unternehmensberatung {l}',
        nl: '{s} & {t} Advocaten|{s} Accountants {l}|{w} Advies {l}|Architectenbureau {s}|{s} Notarissen',
        fr: 'Cabinet {s} & {t}|{s} Avocats|{w} Conseil {l}|Atelier {s} Architectes|{s} Expertise {l}',
        south: 'Studio {s} & {t}|{w} Consulting {l}|{s} Associati|{s} Ingegneria {l}',
        nordic: '{s} Advokatbyrå|{s} & {t} Arkitekter|{w} Revision {l}|{s} Konsult {l}',
    },
    Technology: {
        en: '{w} Systems {l}|{w} Labs {l}|{w} Software {l}|{s} Digital {l}|{w} Cloud {l}',
        de: '{w} Software {l}|{s} IT-Systeme {l}|{w} Digital {l}|{w} Datentechnik {l}|{s} Elektronik {l}',
        nl: '{w} ICT {l}|{w} Software {l}|{s} Automatisering {l}|{w} Digital {l}',
        fr: '{w} Informatique {l}|{w} Logiciels {l}|{s} Numérique {l}|{w} Tech {l}',
        south: '{w} Informatica {l}|{w} Software {l}|{s} Sistemi {l}|{w} Digital {l}',
        nordic: '{w} Data {l}|{w} Software {l}|{s} IT {l}|{w} Digital {l}',
    },
    Healthcare: {
        en: '{s} Dental Practice|{c} Medical Centre|{s} Family Practice|{w} Care Homes {l}|{w} Physiotherapy|{s} & {t} Veterinary Surgeons',
        de: 'Klinikum {c}|Zahnarztpraxis {s}|Praxis {s} & {t}|{w} Pflege {l}|MVZ {s} {c}|{s} Labor {l}|Tierarztpraxis {s}',
        nl: 'Tandartspraktijk {s}|Huisartsen {s} & {t}|{w} Zorg {l}|Medisch Centrum {c}|Fysiotherapie {s}',
        fr: 'Clinique {s}|Cabinet dentaire {s}|Laboratoire {s} {l}|{w} Santé {l}|Centre médical {c} {s}',
        south: 'Clinica {s}|Studio dentistico {s}|Laboratorio {s} {l}|{w} Salute {l}|Centro Medico {c} {s}',
        nordic: '{s} Tandvård|{c} Vårdcentral|{w} Omsorg {l}|{s} Klinik {l}',
    },
    Education: {
        en: '{c} College|{w} Academy|{s} Language School|{s} Nurseries {l}|{w} Training {l}|{s} Primary School',
        de: '{s}-Gymnasium {c}|Fahrschule {s}|{w} Akademie {l}|Sprachschule {s}|{s}-Schule {c}|{w} Bildung {l}',
        nl: '{w} College {c}|Rijschool {s}|{w} Opleidingen {l}|{s} Lyceum|Kinderopvang {w}',
        fr: 'Lycée {s}|Institut {w}|{w} Formation {l}|École {s} {c}|Crèche {w}',
        south: 'Istituto {s}|Academia {s}|{w} Formazione {l}|Escuela {s} {c}',
        nordic: '{s} Skola|{w} Utbildning {l}|{c} Musikskola|{s} Förskola',
    },
    Hospitality: {
        en: 'The {w} Hotel|{s} Coffee Roasters|{w} Kitchen & Bar|{s} Catering {l}|{w} Guest House|Café {s}',
        de: 'Hotel {s}|Gasthof {s}|Café {w}|{s} Catering {l}|Landhotel {s} {c}|Rösterei {s}|Bäckerei {s}',
        nl: 'Hotel {w}|Café {s}|{s} Catering {l}|Brasserie {w}|Koffiebranderij {s}',
        fr: 'Hôtel {s}|Brasserie {w}|{s} Traiteur|Café {s}|Auberge {w}|Boulangerie {s}',
        south: 'Hotel {w}|Trattoria {s}|Caffè {s}|{s} Catering {l}|Hostal {s}|Torrefazione {s}',
        nordic: 'Hotell {w}|{s} Kafferosteri|Café {w}|{s} Catering {l}|Restaurang {s}',
    },
    Retail: {
        en: '{s} Books|{w} Outdoor {l}|{s} & Sons Hardware|{w} Pharmacy|{s} Garden Centre|{w} Stores {l}',
        de: 'Modehaus {s}|Buchhandlung {s}|{s} Optik|Apotheke {s}|{s} Gartencenter {l}|Sporthaus {s}|{w} Handel {l}',
        nl: '{s} Mode|Boekhandel {s}|{w} Winkels {l}|Tuincentrum {s}|Apotheek {w}|{s} Fietsen',
        fr: 'Librairie {s}|Pharmacie {s}|{w} Distribution {l}|Jardinerie {s}|Optique {s}|Maison {s}',
        south: 'Libreria {s}|Farmacia {s}|{w} Moda {l}|Ottica {s}|Casa {s} {l}',
        nordic: '{s} Bokhandel|{w} Sport {l}|{s} Optik|{w} Handel {l}|Apotek {w}',
    },
    Manufacturing: {
        en: '{s} Engineering {l}|{w} Plastics {l}|{s} Precision Tools {l}|{w} Packaging {l}|{s} Foods {l}',
        de: '{s} Maschinenbau {l}|{s} Präzisionstechnik {l}|{w} Kunststoffe {l}|{s} Metallbau {l}|Druckerei {s}|Brauerei {s} {l}',
        nl: '{s} Machines {l}|{w} Verpakkingen {l}|{s} Metaal {l}|{w} Kunststoffen {l}|Drukkerij {s}',
        fr: '{s} Mécanique {l}|{w} Emballages {l}|Ateliers {s}|{w} Plastiques {l}|Imprimerie {s}',
        south: '{s} Meccanica {l}|{w} Industrie {l}|Ceramiche {s} {l}|{s} Alimentari {l}',
        nordic: '{s} Mekaniska {l}|{w} Industri {l}|{s} Trävaror {l}|{w} Plast {l}',
    },
    'Construction & Real Estate': {
        en: '{s} Builders {l}|{w} Homes {l}|{s} & {t} Estate Agents|{w} Property {l}|{s} Roofing {l}',
        de: '{s} Bau {l}|{w} Immobilien {l}|{s} Hausverwaltung {l}|Dachdeckerei {s}|{s} Haustechnik {l}|Zimmerei {s}',
        nl: '{s} Bouw {l}|{w} Vastgoed {l}|Makelaardij {s}|{s} Installatietechniek {l}',
        fr: '{s} Bâtiment {l}|{w} Immobilier {l}|Agence {s} {c}|{s} Construction {l}',
        south: '{s} Costruzioni {l}|Immobiliare {s}|{w} Construcciones {l}|{s} Impianti {l}',
        nordic: '{s} Bygg {l}|{w} Fastigheter {l}|{s} Entreprenad {l}|{s} El & VVS {l}',
    },
    'Transport & Logistics': {
        en: '{s} Haulage {l}|{w} Logistics {l}|{s} Couriers {l}|{w} Freight {l}',
        de: 'Spedition {s} {l}|{w} Logistik {l}|{s} Transporte {l}|Busreisen {s}',
        nl: '{s} Transport {l}|{w} Logistiek {l}|Expeditie {s} {l}|{w} Koeriers {l}',
        fr: 'Transports {s} {l}|{w} Logistique {l}|{s} Messagerie {l}',
        south: 'Trasporti {s} {l}|{w} Logistica {l}|{s} Spedizioni {l}',
        nordic: '{s} Åkeri {l}|{w} Logistik {l}|{s} Transport {l}',
    },
    'Finance & Insurance': {
        en: '{s} Wealth Management {l}|{w} Insurance Brokers {l}|{w} Credit Union|{s} & {t} Advisers {l}',
        de: '{s} Versicherungsmakler {l}|{w} Vermögensverwaltung {l}|Sparverein {w}|{w} Leasing {l}',
        nl: '{s} Assurantiën {l}|{w} Verzekeringen {l}|{s} Hypotheken|{w} Vermogensbeheer {l}',
        fr: '{s} Assurances {l}|{w} Patrimoine {l}|{w} Courtage {l}',
        south: '{s} Assicurazioni {l}|{w} Seguros {l}|{w} Finanza {l}',
        nordic: '{s} Försäkring {l}|{w} Kapital {l}|{w} Sparbank',
    },
    'Public Sector & Non-profit': {
        en: '{c} City Council|{w} Housing Association|{s} Foundation|{c} Museum of Design|{w} Community Trust',
        de: 'Stadtwerke {c}|{s}-Stiftung|Verein {w} e.V.|Stadtbibliothek {c}|Studierendenwerk {c}|{w} Hilfswerk e.V.',
        nl: 'Gemeente {c}|Stichting {w}|Bibliotheek {c}|Stichting {s}fonds|Woningcorporatie {w}',
        fr: 'Mairie de {c}|Fondation {s}|Association {w}|Médiathèque {c}',
        south: 'Fondazione {s}|Comune di {c}|Asociación {w}|Biblioteca {c}',
        nordic: '{c} Kommun|Stiftelsen {s}|Föreningen {w}|{c} Stadsbibliotek',
    },
};
/** Invented words that could be a company's name in any of the languages. */
export const coinedWords = 'Alvento,Northgate,Kestrel,Lumara,Brightwell,Halden,Solvena,Quandra,Meridia,Tessaro,Corvina,Aldermoor,Fjordan,Ostara,Velmont,Calidra,Rivermark,Stonebridge,Novalis,Auralis,Pelagon,Silvaro,Terranova,Westhaven,Zephyrus,Marlowe,Ardena,Bellmont,Cindara,Dovetail,Elmwood,Fairmile,Greyfriars,Hartfell,Inverra,Juniper,Larkspur,Montara,Nordhavn,Orivant,Palatin,Quillon,Rosenhof,Sandbay,Tamarind,Unitas,Vantora,Wrenfield,Amarant,Birkenhain,Concordia,Delphin,Equinox,Falkenberg,Granat,Helvara,Isarblick,Kompass,Lindenhof,Magnolia,Nautilus,Opaline,Primavera,Regalis,Saphir,Tivoli,Verdana,Willow'.split(',');
/** Faker's English surnames are rare ones; a British or American high street reads like this. */
export const englishSurnames = 'Adams,Allen,Archer,Armstrong,Atkinson,Bailey,Barker,Barnes,Barrett,Bennett,Bishop,Blackwood,Bradley,Brooks,Burton,Byrne,Campbell,Carter,Chapman,Clarke,Coleman,Collins,Cooper,Crawford,Cunningham,Curtis,Dalton,Davies,Dawson,Dixon,Doyle,Duncan,Edwards,Ellis,Evans,Farrell,Ferguson,Fisher,Fletcher,Foster,Fraser,Gallagher,Gardner,Gibson,Goodwin,Graham,Grant,Griffiths,Hammond,Harding,Harper,Hayes,Henderson,Holloway,Howarth,Hughes,Jennings,Kavanagh,Kaur,Kendall,Lambert,Lawson,Lloyd,Lowe,Mackenzie,Marsden,Mehta,Mercer,Mitchell,Murphy,Nash,Nolan,Norris,Okafor,Osborne,Owens,Palmer,Parsons,Patel,Pearce,Pemberton,Pritchard,Quinn,Radcliffe,Ramsay,Reid,Rhodes,Rowley,Saunders,Shaw,Sheridan,Sinclair,Singh,Slater,Stafford,Sutton,Tait,Thornton,Townsend,Underwood,Vaughan,Wainwright,Walsh,Warren,Watkins,Whitaker,Wilkins,Woodward,Wyatt,Yates'.split(',');
