/** Where the stand-ins say they are, and whose account they say it is. */
export const REGION = 'us-east-1';
export const ACCOUNT = '000000000000';
