import * as z from 'zod';
import { type Html, html, trusted } from '../../shared/markup/html.ts';
import { type MeasureName, measures } from '../../shared/operations/measures.ts';
import { plainStyle } from '../../shared/syndication/site-style.ts';
import { parseJson } from '../aws/parse-json.ts';
import type { Service } from '../aws/service.ts';
import { percentile } from './percentile.ts';

/** As many values of a time are kept: the last. */
const KEPT = 1000;

/** A line in CloudWatch's embedded metric format, as far as it matters here. */
const MetricLine = z.looseObject({
  _aws: z.object({ CloudWatchMetrics: z.array(z.object({ Metrics: z.array(z.object({ Name: z.string() })) })) }),
});
const Values = z.union([z.number().transform((one) => [one]), z.array(z.number())]);

/** The numbers of all functions since this host began. */
export interface Numbers {
  /** Takes a line of a function's log. */
  note(line: string): void;
  /** The page on which they stand. */
  service: Service;
}

/** What CloudWatch would be told, gathered here and shown on one page. */
export const createNumbers = (): Numbers => {
  const told = new Map<string, { sum: number; last: number[] }>();
  return {
    note(line) {
      const read = line.startsWith('{"_aws"') ? MetricLine.safeParse(parseJson(line)) : undefined;
      if (!read?.success) return;
      const names = read.data._aws.CloudWatchMetrics.flatMap(({ Metrics }) => Metrics.map(({ Name }) => Name));
      for (const name of names) {
        const values = Values.safeParse(read.data[name]).data ?? [];
        const { sum, last } = told.get(name) ?? { sum: 0, last: [] };
        told.set(name, { sum: values.reduce((all, one) => all + one, sum), last: [...last, ...values].slice(-KEPT) });
      }
    },
    service: async () => ({
      status: 200,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
      },
      body: pageOf((name) => told.get(name)),
    }),
  };
};

const shown = (name: MeasureName, of: { sum: number; last: readonly number[] } | undefined): string => {
  if (!of) return '–';
  if (measures[name].unit === 'Count') return of.sum.toLocaleString('en');
  return `half within ${percentile(of.last, 0.5)} ms, 99 of 100 within ${percentile(of.last, 0.99)} ms`;
};

const pageOf = (told: (name: string) => { sum: number; last: readonly number[] } | undefined): string => {
  const rows = (Object.keys(measures) as MeasureName[]).map(
    (
      name,
    ): Html => html`<tr><th scope="row">${name}</th><td>${shown(name, told(name))}</td><td>${measures[name].says.replaceAll('*', '')}</td></tr>
`,
  );
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Numbers</title>
<style>${trusted(`${plainStyle}\ntable { border-collapse: collapse; } th, td { text-align: start; padding: 0.3rem 1rem 0.3rem 0; vertical-align: top; }`)}</style>
</head>
<body>
<main>
<h1>Numbers</h1>
<p>What the functions of this newsroom counted since it was started; on AWS, CloudWatch has them.</p>
<table>
${rows}</table>
</main>
</body>
</html>
`.html;
};
