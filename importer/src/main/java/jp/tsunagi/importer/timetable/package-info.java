/** GTFS and GTFS-JP → {@link jp.tsunagi.core.transit.Timetable}, with notices. */
@NullMarked
package jp.tsunagi.importer.timetable;

import org.jspecify.annotations.NullMarked;
