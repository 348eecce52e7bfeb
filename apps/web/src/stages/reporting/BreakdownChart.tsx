import { BarChart, PieChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { grouped } from '../../app/dates.ts';
import { useDisplay } from '../../app/display.tsx';
import { useLanguage } from '../../app/language.tsx';
import type { Breakdown } from './BreakdownTable.tsx';

echarts.use([BarChart, PieChart, GridComponent, TooltipComponent, SVGRenderer]);

/** Greys far enough apart to be told from each other; every part carries its name and number besides. */
const GREYS = ['#3d3a37', '#6b6763', '#94908b', '#bbb7b2', '#d8d5d1', '#524e4a', '#807b76'];

/** The chart of a breakdown. What it shows stands in the table beside it, so screen readers skip it. */
export function BreakdownChart({ breakdown }: { breakdown: Breakdown }) {
  const { say } = useLanguage();
  const { bigType } = useDisplay();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const chart = echarts.init(element, null, { renderer: 'svg' });
    const parts = breakdown.parts.map((part) => ({ name: say(part.label), value: part.value }));
    chart.setOption(optionOf(breakdown.chart, parts, bigType ? 16 : 12));
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [breakdown, say, bigType]);
  const rows = breakdown.chart === 'bar' ? breakdown.parts.length : 6;
  return <div ref={frame} className="chart" style={{ height: 60 + rows * 30 }} aria-hidden="true" />;
}

interface PartValue {
  readonly name: string;
  readonly value: number;
}

function optionOf(kind: Breakdown['chart'], parts: readonly PartValue[], fontSize: number) {
  const base = {
    animation: false,
    textStyle: { fontSize, color: '#1c1b1a', fontFamily: 'inherit' },
    tooltip: { trigger: 'item' as const },
  };
  if (kind === 'pie') {
    return {
      ...base,
      color: GREYS,
      series: [
        {
          type: 'pie' as const,
          radius: ['38%', '68%'],
          data: [...parts],
          itemStyle: { borderColor: '#ffffff', borderWidth: 2 },
          label: {
            formatter: (shown: { name: string; value: unknown }) => `${shown.name} ${grouped(Number(shown.value))}`,
            color: '#1c1b1a',
            fontSize,
          },
        },
      ],
    };
  }
  const names = { type: 'category' as const, data: parts.map((part) => part.name), axisTick: { show: false } };
  const values = { type: 'value' as const, minInterval: 1, splitLine: { lineStyle: { color: '#e4e1dd' } } };
  const upright = kind === 'column';
  return {
    ...base,
    grid: { left: 8, right: 40, top: 20, bottom: 8, containLabel: true },
    xAxis: upright ? names : values,
    yAxis: upright ? values : { ...names, inverse: true },
    series: [
      {
        type: 'bar' as const,
        data: parts.map((part) => part.value),
        barMaxWidth: 26,
        itemStyle: { color: '#6b6763' },
        label: {
          show: true,
          formatter: (shown: { value: unknown }) => grouped(Number(shown.value)),
          position: upright ? ('top' as const) : ('right' as const),
          color: '#1c1b1a',
          fontSize,
        },
      },
    ],
  };
}
