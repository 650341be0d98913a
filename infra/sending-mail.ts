import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { PipelineFunction } from './pipeline-function.ts';

/** Lets a function send mails from the newsroom's address and no other; with a configuration set, under its settings. */
export const allowMailsFrom = (address: string, sender: PipelineFunction, configurationSet?: string): void => {
  const arnOf = (resource: 'identity' | 'configuration-set', resourceName: string): string =>
    Stack.of(sender).formatArn({ service: 'ses', resource, resourceName });
  // SES writes domains in small letters.
  const domain = address
    .slice(address.lastIndexOf('@') + 1)
    .toLowerCase()
    .split('.');
  // Verified may be the address, its domain, or a domain above that.
  const identities = [address, ...domain.slice(0, -1).map((_, at) => domain.slice(at).join('.'))];
  sender.addToRolePolicy(
    new PolicyStatement({
      // The one command asks for either, by whether the mail is raw.
      actions: ['ses:SendEmail', 'ses:SendRawEmail'],
      resources: [
        ...identities.map((identity) => arnOf('identity', identity)),
        ...(configurationSet ? [arnOf('configuration-set', configurationSet)] : []),
      ],
      conditions: { StringEquals: { 'ses:FromAddress': address } },
    }),
  );
};
