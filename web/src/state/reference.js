import { language, placeName, say, told } from '../words/say.js';

/** The two-level categories, looked up by id, by their names in the reader's language. */
export class Vocabulary {
  #byId = new Map();
  #parents = new Map();

  /** @param {import('../api/types.js').Category[]} categories */
  constructor(categories) {
    this.top = categories.map(named);
    for (const category of this.top) {
      this.#byId.set(category.id, category);
      for (const child of category.children ?? []) {
        this.#byId.set(child.id, child);
        this.#parents.set(child.id, category.id);
      }
    }
  }

  /** @param {string} id @returns {import('../api/types.js').Category|undefined} */
  find(id) {
    return this.#byId.get(id);
  }

  /** @param {string} id @returns {string} the name, or the id itself when it is not known */
  name(id) {
    return this.#byId.get(id)?.name ?? id;
  }

  /** @param {string|undefined} id @returns {string} the top-level id above (or equal to) this one */
  topOf(id) {
    return this.#parents.get(id) ?? id ?? '';
  }
}

/** The areas of the municipality, and the origin that a view names. */
export class Places {
  #byId = new Map();

  /** @param {import('../api/types.js').Area[]} towns former towns, each with its 大字 */
  constructor(towns) {
    this.towns = towns;
    for (const town of towns) {
      this.#byId.set(town.id, town);
      for (const area of town.children ?? []) this.#byId.set(area.id, area);
    }
  }

  /** @param {string} id @returns {string} '' when not known */
  name(id) {
    const area = this.#byId.get(id);
    return area ? placeName(area) : '';
  }

  /** @param {string} id @returns {import('../api/types.js').Area|undefined} */
  find(id) {
    return this.#byId.get(id);
  }

  /** The 大字 with the nearest middle. @param {{lat: number, lng: number}} point */
  nearest({ lat, lng }) {
    const off = (area) => (area.lat - lat) ** 2 + ((area.lon - lng) * Math.cos(lat * Math.PI / 180)) ** 2;
    return this.towns.flatMap((town) => town.children ?? town).reduce((best, area) => (best && off(best) <= off(area) ? best : area), undefined);
  }

  /** Rounded, wherever it comes from: the list and the detail count from one point. @param {import('./view.js').View} view @returns {{lat: number, lon: number}|null} */
  originOf(view) {
    if (view.near) return view.near;
    const area = this.#byId.get(view.from);
    return area ? roundedPoint(area.lat, area.lon) : null;
  }
}

/** Three decimals: about 100 m. @param {number} lat @param {number} lon */
export function roundedPoint(lat, lon) {
  return { lat: Math.round(lat * 1000) / 1000, lon: Math.round(lon * 1000) / 1000 };
}

function named(category) {
  const { children } = category;
  return { ...category, name: nameOf(category), ...(children ? { children: children.map(named) } : {}) };
}

/**
 * The name of a category or a place in the reader's language: the municipality itself says it in English and in easy
 * words.
 *
 * @param {{name: string, name_en?: string, name_easy?: string}} named
 */
export function nameOf(named) {
  const { name, name_en: english, name_easy: easy } = named;
  return { en: english, easy }[language] || (told(name) ? say(name) : placeName(named));
}

/**
 * Areas by the row of their reading, あ行 to わ行, each row in reading order.
 *
 * @param {import('../api/types.js').Area[]} areas
 * @returns {{row: string, areas: import('../api/types.js').Area[]}[]}
 */
export function byKanaRow(areas) {
  const sorted = [...areas].sort((a, b) => Number(!a.kana) - Number(!b.kana) || a.kana.localeCompare(b.kana, 'ja'));
  const rows = new Map();
  for (const area of sorted) {
    const row = kanaRow(area.kana);
    if (!rows.has(row)) rows.set(row, []);
    rows.get(row).push(area);
  }
  return [...rows].map(([row, members]) => ({ row, areas: members }));
}

const ROWS = ['あいうえお', 'かきくけこ', 'さしすせそ', 'たちつてと', 'なにぬねの', 'はひふへほ', 'まみむめも', 'やゆよ', 'らりるれろ', 'わをん'];

function kanaRow(kana) {
  const plain = kana.charAt(0).normalize('NFD').charAt(0);
  const row = plain && ROWS.find((letters) => letters.includes(plain));
  return row ? `${row.charAt(0)}行` : 'そのほか';
}
