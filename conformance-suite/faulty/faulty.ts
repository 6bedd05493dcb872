/** The program: `node dist/conformance-suite/faulty/faulty.js sci.pue-dropped`. */
import { serve } from '../serve.js';
import { plant } from './plant.js';

try {
  await serve(plant(process.argv[2] ?? ''));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
