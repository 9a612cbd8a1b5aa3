import { HEALTH_PARTS, type HealthPart } from '../../kit/insight-settings.js';
import type { HealthRule } from './health-rule.js';
import { outlook } from './parts/outlook.js';
import { rhythm } from './parts/rhythm.js';
import { sentiment } from './parts/sentiment.js';
import { spend } from './parts/spend.js';
import { tickets } from './parts/tickets.js';

const RULES = { rhythm, spend, sentiment, tickets, outlook } satisfies Record<HealthPart, HealthRule>;

/** The parts of the score, in the order in which they are stored. */
export const HEALTH_RULES: readonly HealthRule[] = HEALTH_PARTS.map((part) => RULES[part]);
