import type { MethodologyDefinition } from '../generated/documents.js';
import type { Methodology } from './methodology.js';

/** The published definition of a methodology: all of it that is data, as its document. Its digest is what footprints name. */
export function publish(methodology: Methodology): MethodologyDefinition {
  const {
    id,
    version,
    variant,
    title,
    says,
    source,
    boundary,
    inputs,
    constants,
    steps,
    result,
    total,
    drivers,
    impacts,
    also,
    mistakes,
  } = methodology;
  const definition = {
    schema: 'urn:carbon-assay:schema:methodology:1.0-draft',
    id,
    version,
    ...(variant !== undefined && { variant }),
    title,
    says,
    source,
    boundary,
    inputs,
    constants,
    steps,
    result,
    total,
    drivers,
    ...(impacts !== undefined && { impacts }),
    ...(also !== undefined && { also }),
    mistakes,
  };
  // Through JSON, so that what is published is exactly what a reader gets.
  return JSON.parse(JSON.stringify(definition)) as MethodologyDefinition;
}

/** The name of the files that hold a methodology: its definition, its vectors, its page. */
export function fileNameOf({ id, version }: Pick<Methodology, 'id' | 'version'>): string {
  return `${id}-${version}`;
}
