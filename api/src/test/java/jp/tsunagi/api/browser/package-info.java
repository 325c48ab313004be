/** The residents' page in a real Chromium, against the real server on a real database. */
@NullMarked
package jp.tsunagi.api.browser;

import org.jspecify.annotations.NullMarked;
