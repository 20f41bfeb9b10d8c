import { parseArticleCode } from '../model/article-code';
import { parsePlacement } from '../model/placement';
import { fail, ok, type Result } from '../model/result';
import { CHANNELS, type Channel, type Visit } from '../model/visit';
import { countedDay, isCalendarDay } from './view-day';

const MAX_VIEWS = 20;
const ID = /^[A-Za-z0-9_-]{22}$/;

export interface ParsedViews {
  visits: Visit[];
  /** How many entries were left out because something in them is wrong. */
  malformed: number;
}

/**
 * Reads `{"views": […]}`, at most 20, entry by entry: a wrong one is left out.
 *
 * @param today `YYYY-MM-DD` in Beijing
 */
export function parseViews(text: string, today: string): Result<ParsedViews> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail('the body is not JSON');
  }
  const views = isObject(json) ? json.views : undefined;
  if (!Array.isArray(views)) return fail('the body has no list of views');
  if (views.length > MAX_VIEWS) return fail(`more than ${MAX_VIEWS} views`);
  const parsed = views.map((view: unknown) => parseView(view, today));
  const visits = parsed.filter((visit) => visit !== undefined);
  return ok({ visits, malformed: parsed.length - visits.length });
}

function parseView(view: unknown, today: string): Visit | undefined {
  if (!isObject(view)) return undefined;
  const { id, channel, day } = view;
  const code = optional(view.code, parseArticleCode);
  const placement = optional(view.placement, parsePlacement);
  if (!code || !placement || typeof id !== 'string' || !ID.test(id) || !isChannel(channel)) return undefined;
  if (typeof day !== 'string' || !isCalendarDay(day)) return undefined;
  return { id, code: code.value, placement: placement.value, channel, day: countedDay(day, today) };
}

/** An absent member has no value; one that cannot be read makes the whole entry wrong. */
function optional<T>(member: unknown, parse: (text: string) => T | undefined): { value?: T } | undefined {
  if (member === undefined || member === null) return {};
  const value = typeof member === 'string' ? parse(member) : undefined;
  return value === undefined ? undefined : { value };
}

function isChannel(value: unknown): value is Channel {
  return CHANNELS.some((channel) => channel === value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
