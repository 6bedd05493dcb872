/** The program: `node dist/conformance-suite/adapters/reference/reference.js`. */
import { serve } from '../../serve.js';
import { reference } from './implementation.js';

await serve(reference);
