/** What only the person who imports a file of factors can say of it. */
import type { FormatOption } from '../format.js';

/** Options that every format has, in the order of the help. */
export const factorStatements: Readonly<Record<string, FormatOption>> = {
  place: {
    value: 'key',
    says: 'how activities name the place: a country (FRA), a subdivision (US-CA), a grid zone; of several places one, as FR=FRA. The key of the file stays an alias',
  },
  id: { value: 'id', says: 'id of the set; the default is the format' },
  edition: {
    value: 'edition',
    says: 'edition of the data, which becomes the version; the digest of the file unless given',
  },
  source: { value: 'text', says: 'where the figures are from, in place of what the format says' },
  licence: { value: 'id', says: 'SPDX identifier or LicenseRef-… of your terms, in place of what the format says' },
};
