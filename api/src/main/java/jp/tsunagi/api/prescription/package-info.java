/** 社会とのつながり処方箋: places to try on one page, to be handed over on paper. */
@NullMarked
package jp.tsunagi.api.prescription;

import org.jspecify.annotations.NullMarked;
