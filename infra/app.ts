import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { datelineApp } from './dateline-app.ts';

const { app } = datelineApp();
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
