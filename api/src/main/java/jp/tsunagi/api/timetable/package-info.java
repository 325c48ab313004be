/** The timetables that are in service. */
@NullMarked
package jp.tsunagi.api.timetable;

import org.jspecify.annotations.NullMarked;
