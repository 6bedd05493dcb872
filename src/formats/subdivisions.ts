/** The regions that CodeCarbon has factors for: states of the USA and provinces of Canada with their ISO 3166-2 codes, and Nordic zones. */

const states: Readonly<Record<string, string>> = {
  alabama: 'AL',
  alaska: 'AK',
  arizona: 'AZ',
  arkansas: 'AR',
  california: 'CA',
  colorado: 'CO',
  connecticut: 'CT',
  delaware: 'DE',
  'district of columbia': 'DC',
  florida: 'FL',
  georgia: 'GA',
  hawaii: 'HI',
  idaho: 'ID',
  illinois: 'IL',
  indiana: 'IN',
  iowa: 'IA',
  kansas: 'KS',
  kentucky: 'KY',
  louisiana: 'LA',
  maine: 'ME',
  maryland: 'MD',
  massachusetts: 'MA',
  michigan: 'MI',
  minnesota: 'MN',
  mississippi: 'MS',
  missouri: 'MO',
  montana: 'MT',
  nebraska: 'NE',
  nevada: 'NV',
  'new hampshire': 'NH',
  'new jersey': 'NJ',
  'new mexico': 'NM',
  'new york': 'NY',
  'north carolina': 'NC',
  'north dakota': 'ND',
  ohio: 'OH',
  oklahoma: 'OK',
  oregon: 'OR',
  pennsylvania: 'PA',
  'rhode island': 'RI',
  'south carolina': 'SC',
  'south dakota': 'SD',
  tennessee: 'TN',
  texas: 'TX',
  utah: 'UT',
  vermont: 'VT',
  virginia: 'VA',
  washington: 'WA',
  'west virginia': 'WV',
  wisconsin: 'WI',
  wyoming: 'WY',
};

const provinces: Readonly<Record<string, string>> = {
  alberta: 'AB',
  'british columbia': 'BC',
  manitoba: 'MB',
  'new brunswick': 'NB',
  'newfoundland and labrador': 'NL',
  'nova scotia': 'NS',
  'northwest territories': 'NT',
  nunavut: 'NU',
  ontario: 'ON',
  'prince edward island': 'PE',
  quebec: 'QC',
  saskatchewan: 'SK',
  yukon: 'YT',
};

/** The ISO 3166-2 code of a region's English name, capitals and accents aside; undefined for any other. */
export function subdivisionOf(country: string | undefined, name: string): string | undefined {
  const key = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
  if (country === 'USA' && Object.hasOwn(states, key)) return `US-${states[key]}`;
  if (country === 'CAN' && Object.hasOwn(provinces, key)) return `CA-${provinces[key]}`;
  return undefined;
}

const zones: Readonly<Record<string, readonly string[]>> = {
  SWE: ['SE1', 'SE2', 'SE3', 'SE4'],
  NOR: ['NO1', 'NO2', 'NO3', 'NO4', 'NO5'],
  FIN: ['FI'],
};

/** The Nordic bidding zone of this name, which belongs to one country; undefined for any other. */
export function biddingZoneOf(country: string | undefined, name: string): string | undefined {
  return zones[country ?? '']?.find((zone) => zone === name.toUpperCase().trim());
}
