import type * as PhoneNumbers from 'libphonenumber-js/min';
import { loadBeside } from './load-beside.ts';

type Country = PhoneNumbers.CountryCode | undefined;

export const parsePhoneNumberFromString = (text: string, country?: Country): PhoneNumbers.PhoneNumber | undefined =>
  loadBeside<typeof PhoneNumbers>('libphonenumber-js').parsePhoneNumberFromString(text, country);
