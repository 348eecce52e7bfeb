import type { Bilingual } from '../../stages.ts';
import { findOverlay, OVERLAYS } from '../overlays.ts';
import { findRuleSet, RULE_SETS } from '../ruleSets.ts';
import type { OverlayId, ParameterValue, RuleSet, RuleSetId } from '../types.ts';
import { type Measure, type MergeConflict, mergeRules, overlayApplies } from './merge.ts';
import { isKnownValue, SHAPED_IDS, shapeOf } from './shapes.ts';

export type MeasureFindingCode =
  | 'UNKNOWN_RULE_SET'
  | 'UNKNOWN_OVERLAY'
  | 'OVERLAY_NOT_APPLICABLE'
  | 'MEASURE_REQUIRED'
  | 'UNKNOWN_PARAMETER'
  | 'UNKNOWN_VALUE'
  | 'CONFLICT';

/** What is wrong with a unit's own election measure, and how to mend it. */
export interface MeasureFinding extends Bilingual {
  readonly code: MeasureFindingCode;
  readonly severity: 'error' | 'warning';
  /** The parameter; null where the finding is about the measure as a whole. */
  readonly id: string | null;
  readonly rules: readonly string[];
}

/** The laws of residents' committees that settle hardly anything and ask for a local measure (RC-155). */
const NEEDS_MEASURE: readonly string[] = ['RC-1990', 'RC-2018'];

/**
 * Checks a unit's election measure when it is entered: unknown parameters and values, and whatever contradicts the law
 * or the province. An empty list means that all of it applies.
 */
export function checkMeasure(ruleSetId: string, overlayId: string | null, measure: Measure): readonly MeasureFinding[] {
  const ruleSet = findRuleSet(ruleSetId);
  if (ruleSet === null) {
    const list = RULE_SETS.map(({ id }) => id).join(', ');
    return [
      whole(
        'UNKNOWN_RULE_SET',
        `没有规则集“${ruleSetId}”，可用：${list}`,
        `No rule set "${ruleSetId}"; known: ${list}`,
      ),
    ];
  }
  const fault = overlayId === null ? null : findOverlayFault(ruleSet, overlayId);
  if (fault !== null) return [fault];
  const entries = Object.entries(measure);
  const faults = entries.flatMap(([id, value]) => findValueFault(ruleSet, id, value) ?? []);
  const unusable = new Set(faults.map(({ id }) => id));
  const usable = Object.fromEntries(entries.filter(([id]) => !unusable.has(id)));
  const { conflicts } = mergeRules(ruleSet.id as RuleSetId, overlayId as OverlayId | null, usable);
  const own = conflicts.filter(({ layer }) => layer === 'measure');
  const missing = entries.length === 0 && NEEDS_MEASURE.includes(ruleSet.id) ? [measureRequired()] : [];
  return [...missing, ...faults, ...own.map(explainConflict)];
}

function whole(code: MeasureFindingCode, zh: string, en: string, rules: readonly string[] = ['G-02']): MeasureFinding {
  return { code, severity: 'error', id: null, rules, zh, en };
}

function findOverlayFault(ruleSet: RuleSet, id: string): MeasureFinding | null {
  const overlay = findOverlay(id);
  if (overlay === null) {
    const list = OVERLAYS.map((one) => one.id).join(', ');
    return whole('UNKNOWN_OVERLAY', `没有省级规定“${id}”，可用：${list}`, `No overlay "${id}"; known: ${list}`);
  }
  if (overlayApplies(ruleSet, overlay)) return null;
  return whole(
    'OVERLAY_NOT_APPLICABLE',
    `${overlay.title.zh}不适用于规则集 ${ruleSet.id} 的组织，请去掉省级规定`,
    `${overlay.title.en} does not apply to the bodies of ${ruleSet.id}; leave the overlay out`,
  );
}

function measureRequired(): MeasureFinding {
  return {
    code: 'MEASURE_REQUIRED',
    severity: 'warning',
    id: null,
    rules: ['RC-155'],
    zh: '居民委员会组织法对选举程序规定很少，须有本地选举办法；目前参照村民委员会选举的规定',
    en: "The residents' law says little on elections: a local measure is needed; until then the villagers' rules stand in",
  };
}

function findValueFault(ruleSet: RuleSet, id: string, value: ParameterValue): MeasureFinding | null {
  const rule = ruleOf(ruleSet, id);
  if (!isKnownParameter(ruleSet, id)) {
    const list = openIds(ruleSet).join(', ');
    return {
      code: 'UNKNOWN_PARAMETER',
      severity: 'error',
      id,
      rules: ['G-02'],
      zh: `没有参数“${id}”，选举办法可以规定：${list}`,
      en: `There is no parameter "${id}"; a measure may set: ${list}`,
    };
  }
  const { values } = shapeOf(id);
  // A law may give a range (1..3); a unit has to say which number it takes.
  const settled = values !== 'count' || typeof value === 'number';
  if (settled && isKnownValue(id, value)) return null;
  const [zh, en] = describeValues(values);
  return {
    code: 'UNKNOWN_VALUE',
    severity: 'error',
    id,
    rules: [rule],
    zh: `参数 ${id} 的取值“${print(value)}”无法识别，应为${zh}`,
    en: `"${print(value)}" is no value of ${id}; it must be ${en}`,
  };
}

function describeValues(values: readonly string[] | 'count' | 'flag' | undefined): readonly [string, string] {
  if (values === 'flag') return ['是（true）或否（false）', 'true or false'];
  if (values === 'count' || values === undefined) return ['非负整数', 'a whole number, not negative'];
  return [values.join('、'), `one of ${values.join(', ')}`];
}

function explainConflict({ id, national, lower, against, rule }: MergeConflict): MeasureFinding {
  const [zh, en] = against === 'province' ? ['省级规定', 'the province'] : ['国家规定', 'national law'];
  const kept = national === null ? '' : `（${print(national)}）`;
  return {
    code: 'CONFLICT',
    severity: 'error',
    id,
    rules: [rule, 'G-02'],
    zh: `选举办法规定 ${id}=${print(lower)}，与${zh}${kept}抵触，不予适用；请修改选举办法`,
    en: `The measure sets ${id}=${print(lower)}, against ${en}${national === null ? '' : ` (${print(national)})`}: it is not applied; mend the measure`,
  };
}

const print = (value: ParameterValue): string => (typeof value === 'object' ? value.join('、') : String(value));

function ruleOf(ruleSet: RuleSet, id: string): string {
  return ruleSet.parameters.find((one) => one.id === id)?.rule ?? 'G-02';
}

function isKnownParameter(ruleSet: RuleSet, id: string): boolean {
  const inLaw = ruleSet.parameters.some((one) => one.id === id);
  return inLaw || SHAPED_IDS.includes(id) || OVERLAYS.some(({ parameters }) => parameters.some((one) => one.id === id));
}

function openIds(ruleSet: RuleSet): readonly string[] {
  return ruleSet.parameters.filter(({ mark }) => mark === 'P' || mark === 'L').map(({ id }) => id);
}
