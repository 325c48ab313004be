/** QR codes, for links that are handed over on paper or read by a telephone. */
@NullMarked
package jp.tsunagi.api.qr;

import org.jspecify.annotations.NullMarked;
