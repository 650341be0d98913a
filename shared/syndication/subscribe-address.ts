/** Where somebody signs up for mails, with what is being read already chosen. From the root of the site. */
export const subscribeAddress = ({
  lang,
  countries = [],
  topics = [],
}: {
  lang: string;
  countries?: readonly string[];
  topics?: readonly string[];
}): string =>
  `/subscribe?${new URLSearchParams([
    ['l', lang],
    ...countries.map((one): [string, string] => ['country', one.toLowerCase()]),
    ...topics.map((one): [string, string] => ['topic', one]),
  ])}`;
