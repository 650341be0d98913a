import { RemovalPolicy } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** The context key under which a stack says what becomes of what keeps data: `retain` or `destroy`, as its stage says. */
export const REMOVAL_CONTEXT = 'dateline:removal';

/** Whether what keeps data outlives its stack. */
export const isKept = (scope: Construct): boolean => scope.node.getContext(REMOVAL_CONTEXT) === 'retain';

/**
 * What becomes of what keeps data when its stack is deleted or its place in the template is gone. What is kept is taken away again
 * all the same when the deployment that made it fails: it holds nothing yet, and an empty table under protection would be in the way
 * of the next try (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html).
 */
export const removalOf = (scope: Construct): RemovalPolicy =>
  isKept(scope) ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
