// The charts of all questions as one picture, for the README: readable on a light page and on a dark one.
import { parse, View } from 'vega';
import { compile } from 'vega-lite';
import { number, type Chart } from './report.js';

// Colours that vega writes into the picture. A style sheet in the picture turns the texts' one lighter on a dark page.
const text = '#24292f';
const textOnDark = '#e6edf3';
const ours = '#6c47ff';
const others = '#8b949e';

/** `8.3`, `1,204`: so many digits that bars can be told apart. */
const shown = (value: number) => number(value, value < 100 ? 1 : 0);

/** One panel: a bar for each contender, the best on top. */
function panel({ title, unit, better, bars }: Chart) {
  const best = bars.toSorted((a, b) => (better === 'lower' ? a.value - b.value : b.value - a.value));
  const reference = bars.find(({ name }) => name === 'clerk-bapi')?.value ?? Number.NaN;
  const values = best.map(({ name, value }) => ({
    name,
    value: Math.max(value, 0),
    label: name === 'clerk-bapi' ? shown(value) : `${shown(value)} (${shown(value / reference)} ×)`,
    ours: name.startsWith('clerk-bapi'),
  }));
  const y = { field: 'name', type: 'nominal', title: null, sort: null };
  const x = { field: 'value', type: 'quantitative', axis: null, scale: { domainMin: 0 } };
  return {
    title: { text: title, subtitle: `${unit}, ${better} is better` },
    width: 200,
    height: { step: 17 },
    data: { values },
    encoding: { y, x },
    layer: [
      {
        mark: { type: 'bar', height: 11 },
        encoding: {
          color: {
            field: 'ours',
            type: 'nominal',
            legend: null,
            scale: { domain: [true, false], range: [ours, others] },
          },
        },
      },
      { mark: { type: 'text', align: 'left', dx: 4 }, encoding: { text: { field: 'label' } } },
    ],
  };
}

/** Draws the charts as an SVG. */
export async function draw(charts: Chart[]): Promise<string> {
  const { spec } = compile({
    title: {
      text: 'clerk-bapi beside its peers',
      subtitle: 'In brackets: how many times the figure of clerk-bapi',
      offset: 20,
    },
    background: 'transparent',
    padding: 12,
    columns: 2,
    spacing: { row: 28, column: 56 },
    concat: charts.map(panel),
    resolve: { scale: { x: 'independent', y: 'independent', color: 'independent' } },
    config: {
      font: 'sans-serif',
      view: { stroke: null },
      title: {
        anchor: 'start',
        frame: 'group',
        color: text,
        subtitleColor: text,
        fontSize: 13,
        subtitleFontSize: 11,
        offset: 8,
      },
      axis: { labelColor: text, labelFontSize: 11, labelLimit: 240, domain: false, ticks: false },
      text: { color: text, fontSize: 11 },
    },
  });
  const svg = await new View(parse(spec), { renderer: 'none' }).toSVG();
  const style = `<style>@media (prefers-color-scheme: dark) { [fill="${text}"] { fill: ${textOnDark} } }</style>`;
  return `${svg.replace(/(<svg[^>]*>)/, `$1${style}`)}\n`;
}
