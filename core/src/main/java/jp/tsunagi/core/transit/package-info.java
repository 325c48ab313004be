/** Timetables in GTFS's own words, as plain records: no files, no database, no search. */
@NullMarked
package jp.tsunagi.core.transit;

import org.jspecify.annotations.NullMarked;
