import { readFileSync } from 'node:fs';
import { Function as CdnFunction, FunctionCode, FunctionRuntime } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { kebabCase } from './kebab-case.ts';

/** A CloudFront Function. Its code is a plain file in `infra/cdn/`, so that the local run evaluates the very code the edge does. */
export class EdgeFunction extends CdnFunction {
  constructor(scope: Construct, id: 'ViewerRequest' | 'ViewerResponse' | 'ReaderNetwork') {
    super(scope, id, {
      code: FunctionCode.fromInline(readFileSync(new URL(`./cdn/${kebabCase(id)}.js`, import.meta.url), 'utf8')),
      runtime: FunctionRuntime.JS_2_0,
    });
  }
}
