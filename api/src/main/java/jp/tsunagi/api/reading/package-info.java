/** Furigana: how what is written in Chinese characters is read, by local names first. */
@NullMarked
package jp.tsunagi.api.reading;

import org.jspecify.annotations.NullMarked;
