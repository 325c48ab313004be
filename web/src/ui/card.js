import { element, spoken, unbroken } from './element.js';
import { categoryLabel, icon } from './icon.js';
import { createKeepButton } from './keep-button.js';
import { formatCost } from '../format/cost.js';
import { formatOver, formatSession, formatTimes, formatVerified, UNTIMED } from '../format/date.js';
import { formatDistance, formatWhere } from '../format/place.js';
import { formatTravel } from '../format/travel.js';
import { original, say } from '../words/say.js';

/**
 * One resource in the list. The name is a real link to the resource's own address.
 *
 * @param {import('../api/types.js').Feature} feature
 * @param {object} context
 * @param {string} context.today
 * @param {import('../state/reference.js').Vocabulary} context.vocabulary
 * @param {import('../state/reference.js').Places} context.places
 * @param {string} href
 */
export function createCard(feature, { today, vocabulary, places }, href) {
  const { properties } = feature;
  const category = properties.categories?.[0];
  const cost = formatCost(properties.cost);
  const where = formatWhere(properties, (id) => places.name(id));
  return element('li', { class: 'card', 'data-id': feature.id },
    element('div', { class: 'card__top' },
      category && categoryLabel(vocabulary.topOf(category), vocabulary.name(category)),
      distance(properties)),
    element('h3', { class: 'card__name' }, element('a', { class: 'card__link', href }, original(properties.name))),
    element('ul', { class: 'facts' },
      when(properties, today),
      travel(properties, today),
      where && fact('place', say('場所'), where),
      cost && fact('cost', say('お金'), cost)),
    element('div', { class: 'card__bottom' },
      createKeepButton(feature.id, properties.name), ...badges(properties), verified(properties, today)));
}

function when(properties, today) {
  if (properties.next_session) {
    const next = element('strong', {}, unbroken(say('次は{session}', { session: formatSession(properties.next_session, today) })));
    return fact('when', say('日時'), next, !formatTimes(properties.next_session) && ` ${UNTIMED}`);
  }
  const over = formatOver(properties, today);
  if (over) return fact('when', say('日時'), element('strong', {}, over));
  return properties.schedule?.text ? fact('when', say('日時'), original(properties.schedule.text)) : null;
}

/** Icons of means of travel; a bus for the others. */
const WAYS = { walk: 'walk', bicycle: 'bicycle', car: 'pickup', taxi: 'pickup', pickup: 'pickup' };

function travel(properties, today) {
  if (!properties.travel) return null;
  const { way, remark } = formatTravel(properties.travel, properties.next_session, today);
  return fact(WAYS[properties.travel.mode] ?? 'way', say('行き方'), element('span', {}, unbroken(way), way && remark && element('br'), remark));
}

function distance(properties) {
  if (properties.distance_m === undefined) return null;
  return element('span', { class: 'card__distance' },
    spoken(say('ここから')), formatDistance(properties.distance_m, properties.precision));
}

function fact(iconName, label, ...value) {
  return element('li', { class: 'fact' }, icon(iconName), spoken(`${label}:`), element('span', {}, ...value));
}

function badges({ booking, pickup, eligibility }) {
  return [
    booking?.required && badge(say('要予約')),
    pickup?.offered && badge(say('送迎あり')),
    eligibility?.newcomers_welcome && badge(say('はじめての方も')),
  ];
}

function badge(label) {
  return element('span', { class: 'badge' }, label);
}

function verified(properties, today) {
  const { text, state } = formatVerified(properties, today);
  return element('span', { class: `verified verified--${state}` }, text);
}
