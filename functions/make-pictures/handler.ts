import { wire } from './wiring.ts';

export const handler = wire(process.env);
