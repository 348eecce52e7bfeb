import { idCheckDigit } from '@huanjie/chinese';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWhole } from './check/check-sheet.ts';
import type { CellValue, Column, Sheet, SheetRow } from './sheet.ts';
import { SHEET_LIST } from './sheets/index.ts';
import { writeCsv } from './write-csv.ts';

async function bytesOf(sheet: Sheet, rows: readonly SheetRow[]): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of writeCsv(sheet, rows)) parts.push(part);
  return Buffer.concat(parts);
}

const day = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const person = fc.tuple(day, fc.integer({ min: 1, max: 999 })).map(([birthDate, sequence]) => {
  const first17 = `990101${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return { idNumber: first17 + idCheckDigit(first17), birthDate, sex: sequence % 2 === 1 ? 'male' : 'female' };
});
const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code));
const freeText = (max: number) =>
  fc
    .string({
      unit: fc.oneof(han, fc.constantFrom(...'aZ09 ",;\t\n=+-@\'（）、𬱖㛃')),
      minLength: 1,
      maxLength: Math.min(max, 12),
    })
    .map((text) => text.trim())
    .filter((text) => text !== '');

function cellOf(column: Column): fc.Arbitrary<CellValue> {
  const type = column.type;
  switch (type.kind) {
    case 'text':
      return column.key === 'group' ? fc.integer({ min: 1, max: 40 }).map((n) => `${n}组`) : freeText(type.max);
    case 'personName':
      return fc.array(han, { minLength: 2, maxLength: 4 }).map((characters) => characters.join(''));
    case 'idNumber':
      return person.map((each) => each.idNumber);
    case 'phone':
      return fc.constantFrom('13800138000', '0571-88888888', '0571-88888888-12', '88888888');
    case 'unitCode':
      return fc.constantFrom('330101001001', '330101201000', '330000000000', '33010100100101');
    case 'date':
      return day;
    case 'integer':
      return fc.integer({ min: type.min, max: type.max });
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...type.choices.map((choice) => choice.value));
    case 'choices':
      return fc.subarray(
        type.choices.map((choice) => choice.value),
        { minLength: 1 },
      );
  }
}

/** Rows that pass the sheet's checks: persons agree with their ID numbers, and no two rows are the same. */
function rowsOf(sheet: Sheet): fc.Arbitrary<SheetRow[]> {
  const cells = fc.record(
    Object.fromEntries(
      sheet.columns.map((column) => [column.key, column.required ? cellOf(column) : fc.option(cellOf(column))]),
    ),
  );
  const isPerson = ['idNumber', 'birthDate', 'sex'].every((key) => sheet.columns.some((column) => column.key === key));
  const values = isPerson ? fc.tuple(cells, person).map(([row, who]) => ({ ...row, ...who })) : cells;
  const identityOf = (row: Record<string, CellValue>) => JSON.stringify(sheet.identity.map((key) => row[key]));
  return fc
    .uniqueArray(values, { maxLength: 6, comparator: (a, b) => isSame(a, b) })
    .map((rows) => rows.map((row, index) => ({ row: index + 2, values: row })));

  function isSame(a: Record<string, CellValue>, b: Record<string, CellValue>): boolean {
    const isIdTaken = isPerson && a.idNumber === b.idNumber;
    return isIdTaken || (sheet.identity.length > 0 && identityOf(a) === identityOf(b));
  }
}

describe('writing CSV', () => {
  it.each(SHEET_LIST.map((sheet) => [sheet.kind, sheet] as const))('reads back what it wrote: %s', async (_, sheet) => {
    await fc.assert(
      fc.asyncProperty(rowsOf(sheet), async (rows) => {
        const result = await checkWhole(sheet, await bytesOf(sheet, rows));
        expect(result).toMatchObject({ kind: 'checked', errors: 0 });
        if (result.kind === 'checked') expect(result.acceptedRows).toEqual(rows);
      }),
      { numRuns: 25 },
    );
  });
});
