/** Text files of Japanese offices, whatever charset they are in. */
@NullMarked
package jp.tsunagi.core.text;

import org.jspecify.annotations.NullMarked;
