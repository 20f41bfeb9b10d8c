import { createHash } from 'node:crypto';
import { CONTENT_RULES_VERSION } from '../content/allow-list';
import { ENCODER_VERSION } from './encode-picture';
import { ATTACHMENT_RULES_VERSION } from './sniff-attachment';

/**
 * What a stored body depends on beside its item: when it changes, every feed is read in full once and
 * every article made anew.
 */
export function contentRulesOf(trustedHosts: string[]): string {
  return JSON.stringify([CONTENT_RULES_VERSION, ENCODER_VERSION, ATTACHMENT_RULES_VERSION, [...trustedHosts].sort()]);
}

export function sourceHashOf(draftHash: string, rules: string): string {
  return createHash('sha256').update(`${draftHash}\n${rules}`).digest('hex');
}
