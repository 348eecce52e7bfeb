import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useLanguage } from '../app/language.tsx';
import { useUnit, useUnitSearch } from '../stages/registry/queries.ts';

/** Pause after the last key before the server is asked, in milliseconds. */
const PAUSE = 250;

/** Chooses one unit by name, pinyin, initials or code; empty means all units. */
export function UnitPicker(props: {
  roundId: string;
  unitId: string | undefined;
  onUnit: (unitId: string | undefined) => void;
}) {
  const { t } = useLanguage();
  const { roundId, unitId, onUnit } = props;
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const chosen = useUnit(roundId, unitId);
  const found = useUnitSearch(roundId, search);
  const options = (search === '' ? [] : (found.data?.rows ?? [])).map((unit) => ({
    value: unit.unitId,
    label: unit.name,
  }));
  if (chosen.data && unitId && !options.some((option) => option.value === unitId)) {
    options.push({ value: unitId, label: chosen.data.name });
  }
  return (
    <Select<string>
      className="unitPicker"
      aria-label={t('registry.pickUnit')}
      placeholder={t('registry.pickUnit')}
      value={unitId ?? null}
      options={options}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      notFoundContent={t(search === '' ? 'registry.typeToFind' : 'registry.noneFound')}
      onChange={(value: string | undefined) => onUnit(value || undefined)}
    />
  );
}
