import { costReport } from './costs/cost-report.ts';
import { countEach } from './costs/count-month.ts';
import { prices } from './costs/prices.ts';

// The README says which Node is needed; a warning per process would say it again.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

/** `npm run costs`: what a month costs on AWS, by the calls that the pipeline makes here and a dated price list. */
countEach().then(
  (counted) => process.stdout.write(costReport(counted, prices)),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
