/**
 * There and back: journeys by timetable, street, demand taxi and pickup. No HTTP, no SQL, no files.
 */
@NullMarked
package jp.tsunagi.api.transport;

import org.jspecify.annotations.NullMarked;
