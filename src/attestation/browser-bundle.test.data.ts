/** The public entry of this folder as one script for a page; building fails where anything needs Node. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export async function browserBundle(): Promise<{ readonly script: string; readonly sources: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL('index.ts', import.meta.url))],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'attestation',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const foreign = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  if (foreign.length > 0) throw new Error(`the bundle still asks for ${foreign.join(', ')}`);
  return { script: outputFiles[0]!.text, sources: Object.keys(metafile.inputs) };
}
