import type { Condition } from './condition.ts';
import { isBase, type Measure } from './measure.ts';
import { MEASURE_BY_ID } from './measures/index.ts';
import type { Field, RecordSet } from './recordSet.ts';

/**
 * The definition of a measure in words, made from its declaration alone: equal definitions give equal words, and the
 * words change when the declaration does.
 */
export function queryInWords(measure: Measure): string {
  if (measure.kind === 'points') return `${titleOf(measure.of)}：本届减上届`;
  if (!isBase(measure)) return `${titleOf(measure.numerator)} ÷ ${titleOf(measure.denominator)}`;
  const where = measure.where.map((condition) => conditionInWords(measure.records, condition)).join('，');
  const filter = where === '' ? '' : `，其中${where}`;
  if (measure.kind === 'count') return `统计记录数：${measure.records.title.zh}${filter}`;
  const words = { sum: '合计', mean: '平均', minimum: '最小', maximum: '最大' } as const;
  return `${words[measure.kind]}“${fieldOf(measure.records, measure.field).title.zh}”：${measure.records.title.zh}${filter}`;
}

const titleOf = (id: string): string => MEASURE_BY_ID.get(id)?.title.zh ?? id;

function fieldOf(records: RecordSet, key: string): Field {
  const field = records.fields[key];
  if (field === undefined) throw new Error(`${records.id} has no field ${key}`);
  return field;
}

function conditionInWords(records: RecordSet, condition: Condition): string {
  const field = fieldOf(records, condition.field);
  const title = field.title.zh;
  const label = (value: string) => field.labels?.[value]?.zh ?? value;
  if ('known' in condition) return `${title}${condition.known ? '已登记' : '未登记'}`;
  if ('is' in condition) {
    return typeof condition.is === 'boolean'
      ? `${title}：${condition.is ? '是' : '否'}`
      : `${title}为${label(condition.is)}`;
  }
  if ('in' in condition) return `${title}为${condition.in.map(label).join('或')}`;
  const from = condition.from === undefined ? '' : `${condition.from}以上`;
  const to = condition.to === undefined ? '' : `${condition.to}以下`;
  return `${title}在${from}${to}（含）`;
}
