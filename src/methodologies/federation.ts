/** The clients of federated learning as series over `client`, each in its own place. */
import { pointer } from '../finding.js';
import type { Activity, Client } from '../generated/documents.js';
import { lack, type MaybeBound, type Place, placeOf, series } from './figures.js';

export type PlacedClient = Client & { readonly path: string };

const none = lack('/federation/clients', 'the clients of the federation');

/** One figure of each group of clients. */
export function perClient({ federation }: Activity, read: (client: PlacedClient) => MaybeBound): MaybeBound {
  const clients = federation?.clients ?? [];
  return series(
    'client',
    clients.map((client, at) => read({ ...client, path: pointer('federation', 'clients', at) })),
    none,
  );
}

/** A client's own country; where it states none, the place of the activity. */
export function placeOfClient(activity: Activity, { country }: Client): Place {
  return country === undefined ? placeOf(activity) : { country };
}
