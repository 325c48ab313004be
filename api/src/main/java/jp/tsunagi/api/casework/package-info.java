/** {@code /cases} and {@code /referrals}: the work of link workers, for nobody else. */
@NullMarked
package jp.tsunagi.api.casework;

import org.jspecify.annotations.NullMarked;
