/** The program that leaves in the middle of every calculation: `node dist/conformance-suite/faulty/leaver.js`. */
import { reference } from '../adapters/reference/implementation.js';
import { serve } from '../serve.js';

await serve({
  ...reference,
  answer: (question) => (question.op === 'calculate' ? process.exit(3) : reference.answer(question)),
});
