/** Series of an activity whose values stand in files beside it: read, checked against digest and count, put in their place. */
import { dirname, join } from 'node:path';
import { sha256 } from '../digest.js';
import { AssayError } from '../errors.js';
import { pointer } from '../finding.js';
import { instantText, ownInstant, readClock } from '../formats/local-time.js';
import type { Activity, FileSeries, Series, ValueSeries } from '../generated/documents.js';
import type { RequirementId } from '../generated/requirement-id.js';
import { decimalPattern, toBase } from '../quantity.js';
import { readBytes } from './files.js';

/**
 * The activity with every value in it: what is calculated with, digested and claimed (activity-series).
 * @param document The activity's own file, beside which the others are; `-` is the working folder.
 * @throws AssayError ERR_FILE_UNREADABLE; ERR_DOCUMENT_INVALID for another digest or count, a path that leads elsewhere, a gap,
 *   a row that lost a cell, a time that does not fit.
 */
export async function withSeriesFiles(activity: Activity, document: string): Promise<Activity> {
  const series = await Promise.all(
    (activity.series ?? []).map((one, at) =>
      'file' in one ? valuesOf(one as FileSeries, document, pointer('series', at, 'file')) : one,
    ),
  );
  return { ...activity, series: series as readonly Series[] };
}

async function valuesOf({ file, ...series }: FileSeries, document: string, path: string): Promise<ValueSeries> {
  const name = besides(document, file.path, path);
  const data = await readBytes(name);
  const digest = await sha256(data);
  if (digest !== file.sha256)
    throw wrong(
      document,
      `${path}/sha256`,
      'activity-series',
      `the activity was made with another ${name}: it names ${file.sha256} and the file has ${digest}; restore the file, or state the new digest when the change is meant`,
    );
  const values = columnOf(new TextDecoder().decode(data), series as Omit<FileSeries, 'file'>, name);
  if (values.length !== file.rows)
    throw wrong(
      document,
      `${path}/rows`,
      'activity-series',
      `${name} has ${values.length} values and the activity says ${file.rows}; correct the one that is wrong`,
    );
  const note = [series.note, `values of ${file.path}, ${file.sha256}`].filter(Boolean).join('; ');
  return { ...series, note, values } as ValueSeries;
}

/** Only a file beside the document or below: a document of a stranger opens nothing else. */
function besides(document: string, path: string, place: string): string {
  const parts = path.split(/[\\/]/);
  if (!/^([\\/]|[a-z]:)/i.test(path) && !parts.includes('..'))
    return document === '-' ? path : join(dirname(document), path);
  throw wrong(
    document,
    `${place}/path`,
    'activity-series',
    `"${path}" does not lie beside the activity or below; move the file there and name it from there`,
  );
}

/** Header and rows. Figures and times need no quotes, so this needs no parser, which would slow every command down. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split(/\r?\n/);
  return lines.map((line) => line.split(',').map((cell) => cell.trim()));
}

function columnOf(text: string, series: Omit<FileSeries, 'file'>, name: string): readonly string[] {
  const [header = [], ...rows] = cellsOf(text);
  const [value, time] = [header.length === 1 ? 0 : header.indexOf('value'), header.indexOf('time')];
  if (value < 0)
    throw wrong(name, '', 'activity-series', 'it has no column "value"; name the column of the figures "value"');
  const [start, step] = [Date.parse(series.start), Math.round(toBase(series.step) * 3_600_000)];
  return rows.map((cells, nth) => {
    const line = `line ${nth + 2}`;
    if (cells.length !== header.length)
      throw wrong(
        name,
        line,
        'activity-series',
        `the row has ${cells.length} cells and the header has ${header.length}; write the file again, without quotes`,
      );
    if (time >= 0) requireTime(cells[time]!, start + nth * step, name, line);
    return figureIn(cells[value]!, name, line);
  });
}

function figureIn(cell: string, name: string, line: string): string {
  if (cell === '')
    throw wrong(
      name,
      line,
      'activity-series-complete',
      'there is no value; measure it, or fill the gap and say in the note how: a gap is never taken for zero',
    );
  if (decimalPattern.test(cell) && !cell.startsWith('-')) return cell;
  throw wrong(name, line, 'activity-series', `"${cell}" is no decimal from zero; write such as 12.5`);
}

function requireTime(cell: string, due: number, name: string, line: string): void {
  const reading = readClock(cell);
  if (reading !== undefined && ownInstant(reading) === due) return;
  throw wrong(
    name,
    line,
    'activity-series',
    `the step begins at "${cell}" and should at ${instantText(due)}; state times with their zone, sort the file and fill its gaps, or correct start and step of the series`,
  );
}

function wrong(file: string, path: string, requirement: RequirementId, fault: string): AssayError {
  const where = [file === '-' ? 'standard input' : file, path].filter(Boolean).join(', at ');
  return new AssayError('ERR_DOCUMENT_INVALID', `${where}: ${fault}`, { file, path, requirement });
}
