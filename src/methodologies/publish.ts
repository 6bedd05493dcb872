import type { MethodologyDefinition } from '../generated/documents.js';
import type { Methodology } from './methodology.js';

/** The published definition of a methodology: all of it that is data, as its document. Its digest is what footprints name. */
export function publish(methodology: Methodology): MethodologyDefinition {
  const {
    id,
    version,
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
    also,
    mistakes,
  } = methodology;
  const definition = {
    schema: 'urn:carbon-assay:schema:methodology:1.0-draft',
    id,
    version,
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
    ...(also !== undefined && { also }),
    mistakes,
  };
  // Through JSON, so that what is published is exactly what a reader gets.
  return JSON.parse(JSON.stringify(definition)) as MethodologyDefinition;
}
