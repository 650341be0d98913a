import { rmSync } from 'node:fs';
import type { App, CfnElement } from 'aws-cdk-lib';
import { type BareOptions, datelineApp, stagesApp } from './dateline-app.ts';
import type { DatelineStack } from './dateline-stack.ts';
import { PipelineFunction } from './pipeline-function.ts';
import type { OpenStage } from './settings-files.ts';

/** A CloudFormation template, as far as anyone here needs to know it. */
export interface Template {
  Resources: Record<
    string,
    {
      Type: string;
      Properties: Record<string, unknown>;
      DependsOn?: string | string[];
      DeletionPolicy?: string;
      UpdateReplacePolicy?: string;
    }
  >;
  Outputs: Record<string, { Value: unknown }>;
}

/** What a function is made from. */
export interface FunctionSource {
  /** Its folder's name, such as `validate-release`. */
  name: string;
  /** Absolute path of its handler.ts: bundle it with the options in `bundling.ts`. */
  entry: string;
  /** Whether newsroom.json belongs beside its bundle. */
  wantsNewsroom: boolean;
}

export interface Synthesized {
  template: Template;
  /** By logical id. */
  functions: Record<string, FunctionSource>;
}

/** The stack's template, made in this process within a second: nothing is bundled, looked up or left on disk. */
export const synthesize = (options: BareOptions = {}): Synthesized => {
  const { app, stack } = datelineApp(options);
  return synthesized(app, stack);
};

/** As `synthesize`, of a stage as it would be deployed. */
export const synthesizeStage = (stage: OpenStage): Synthesized => {
  const { app, stacks } = stagesApp(() => [stage], { draft: true });
  return synthesized(app, stacks[0] as DatelineStack);
};

const synthesized = (app: App, stack: DatelineStack): Synthesized => {
  const assembly = app.synth();
  const { template } = assembly.getStackByName(stack.stackName);
  rmSync(assembly.directory, { recursive: true, force: true });
  const functions = stack.node
    .findAll()
    .filter((found) => found instanceof PipelineFunction)
    .map(({ node, title, entry, wantsNewsroom }): [string, FunctionSource] => [
      stack.getLogicalId(node.defaultChild as CfnElement),
      { name: title, entry, wantsNewsroom },
    ]);
  return { template, functions: Object.fromEntries(functions) };
};
