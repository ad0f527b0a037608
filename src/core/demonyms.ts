/** Adjectives of countries, with the country; those that are also common words, as `polish`, are left out. */
const PLACES = `
afghan:afghanistan albanian:albania algerian:algeria american:united_states angolan:angola argentine:argentina
argentinian:argentina armenian:armenia australian:australia austrian:austria azerbaijani:azerbaijan bahraini:bahrain
bangladeshi:bangladesh belarusian:belarus belarussian:belarus belgian:belgium bolivian:bolivia bosnian:bosnia
brazilian:brazil british:britain bulgarian:bulgaria burmese:burma cambodian:cambodia cameroonian:cameroon
canadian:canada chadian:chad chilean:chile chinese:china colombian:colombia congolese:congo costa_rican:costa_rica
croatian:croatia cuban:cuba cypriot:cyprus czech:czech_republic danish:denmark dutch:netherlands ecuadorian:ecuador
egyptian:egypt emirati:united_arab_emirates eritrean:eritrea estonian:estonia ethiopian:ethiopia finnish:finland
french:france georgian:georgia german:germany ghanaian:ghana greek:greece guatemalan:guatemala haitian:haiti
honduran:honduras hungarian:hungary icelandic:iceland indian:india indonesian:indonesia iranian:iran iraqi:iraq
irish:ireland israeli:israel italian:italy ivorian:ivory_coast jamaican:jamaica japanese:japan jordanian:jordan
kazakh:kazakhstan kenyan:kenya kosovar:kosovo kuwaiti:kuwait kyrgyz:kyrgyzstan laotian:laos latvian:latvia
lebanese:lebanon liberian:liberia libyan:libya lithuanian:lithuania macedonian:macedonia malaysian:malaysia
malian:mali maltese:malta mexican:mexico moldovan:moldova mongolian:mongolia montenegrin:montenegro
moroccan:morocco mozambican:mozambique namibian:namibia nepalese:nepal nepali:nepal nicaraguan:nicaragua
nigerian:nigeria nigerien:niger north_korean:north_korea norwegian:norway omani:oman pakistani:pakistan
palestinian:palestine panamanian:panama paraguayan:paraguay peruvian:peru philippine:philippines
portuguese:portugal qatari:qatar romanian:romania russian:russia rwandan:rwanda saudi:saudi_arabia
saudi_arabian:saudi_arabia senegalese:senegal serbian:serbia singaporean:singapore slovak:slovakia
slovenian:slovenia somali:somalia south_african:south_africa south_korean:south_korea south_sudanese:south_sudan
spanish:spain sri_lankan:sri_lanka sudanese:sudan swedish:sweden swiss:switzerland syrian:syria taiwanese:taiwan
tajik:tajikistan tanzanian:tanzania thai:thailand tunisian:tunisia turkish:turkey turkmen:turkmenistan
ugandan:uganda ukrainian:ukraine uruguayan:uruguay uzbek:uzbekistan venezuelan:venezuela vietnamese:vietnam
yemeni:yemen zambian:zambia zimbabwean:zimbabwe`;

const places: ReadonlyMap<string, string> = new Map(
  PLACES.trim()
    .split(/\s+/)
    .map((entry): [string, string] => {
      const [demonym = '', place = ''] = entry.replaceAll('_', ' ').split(':');
      return [demonym, place];
    }),
);

/** The country that an adjective names, `russia` for `Russian`; both of one or two words, answered in lower case. */
export function placeOfDemonym(word: string): string | undefined {
  return places.get(word.toLowerCase());
}
