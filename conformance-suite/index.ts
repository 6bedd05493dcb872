/**
 * `carbon-assay/conformance`: run the suite, judge a report again, and make an implementation of your own.
 *
 * - `serve`: a TypeScript or JavaScript program as an implementation under test
 * - `releasedSuite`, `loadSuite`, `processCarrier`, `runSuite`: the runner
 * - `recomputeReport`: judges a stored report again
 * - `reportText`, `junitReport`, `htmlReport`: a report for people and build servers
 */
export type { Carrier, Connection, Received } from './carrier.js';
export { type Limits, limits } from './limits.js';
export type { Answer, Greeting, Question } from './messages.js';
export { type Command, processCarrier } from './process.js';
export { type Difference, type RecomputeResult, recomputeReport } from './recompute.js';
export { releasedSuite } from './release.js';
export { htmlReport } from './report/html.js';
export { junitReport } from './report/junit.js';
export { reportText } from './report/text.js';
export { type RunOptions, runSuite } from './run.js';
export { type Implementation, type Streams, serve } from './serve.js';
export { type Folders, loadSuite, type Profile, profilesNamed, type Suite, type Vector } from './suite.js';
export { fileTranscript, noTranscript, type Transcript } from './transcript.js';
