import { Input } from 'antd';
import { useEffect, useState } from 'react';

/** Pause after the last key before the server is asked, in milliseconds. */
const PAUSE = 250;

/** A field that searches while typing; `value` is what the address says. */
export function SearchField(props: {
  label: string;
  value: string;
  onSearch: (text: string) => void;
  placeholder?: string;
}) {
  const { label, value, onSearch, placeholder } = props;
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    const text = typed.trim();
    if (text === value) return;
    const timer = setTimeout(() => onSearch(text), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, value, onSearch]);
  return (
    <Input
      type="search"
      className="searchField"
      aria-label={label}
      aria-keyshortcuts="/"
      placeholder={placeholder ?? label}
      value={typed}
      maxLength={60}
      allowClear
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={() => onSearch(typed.trim())}
      suffix={
        <span className="slash" aria-hidden="true">
          /
        </span>
      }
    />
  );
}
