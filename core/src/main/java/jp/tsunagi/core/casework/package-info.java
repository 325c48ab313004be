/** What link workers do for somebody, and what is due. Knows neither HTTP nor SQL. */
@NullMarked
package jp.tsunagi.core.casework;

import org.jspecify.annotations.NullMarked;
