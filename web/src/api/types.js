/**
 * What the server answers, for those who read the code: no browser loads this file.
 *
 * @typedef {object} Phone
 * @property {string} number
 * @property {'voice'|'fax'|'sms'} [kind]
 * @property {string} [extension]
 *
 * @typedef {object} Session
 * @property {string} date  YYYY-MM-DD
 * @property {boolean} [holiday]  true on a public holiday
 * @property {string} [starts_at]  HH:MM
 * @property {string} [ends_at]  HH:MM
 *
 * @typedef {object} Feature  one resource; see docs/api.md for all properties
 * @property {string} id
 * @property {{type: 'Point', coordinates: [number, number]}|null} geometry  WGS84, longitude first
 * @property {Record<string, any>} properties
 *
 * @typedef {object} FeatureCollection
 * @property {number} [numberMatched]  exact; left out when it is more than the server counts
 * @property {number} numberReturned
 * @property {{rel: string, href: string}[]} links
 * @property {Feature[]} features
 * @property {string} [remark]  what the page says of an answer that is not the server's
 *
 * @typedef {object} Category
 * @property {string} id
 * @property {string} name
 * @property {number} count
 * @property {Category[]} [children]
 *
 * @typedef {object} Area
 * @property {string} id
 * @property {string} name
 * @property {string} kana
 * @property {number} lat
 * @property {number} lon
 * @property {Area[]} [children]
 *
 * @typedef {object} Site
 * @property {{code: string, name: string, center: [number, number], bounding_box: [number, number, number, number]}} [municipality]
 *     left out as long as nothing has been imported
 * @property {boolean} sample
 * @property {{url: string, attribution: string, max_zoom: number}} [tiles]
 * @property {{url: string, format: 'raster'|'vector', attribution: string, min_zoom: number, max_zoom: number, bounds: [number, number, number, number]}} [basemap]
 *     an archive of the municipality's own, shown instead of the tiles
 * @property {string} today  YYYY-MM-DD, the server's day
 * @property {string} usual_day  the next weekday that is no public holiday
 */

export {};
