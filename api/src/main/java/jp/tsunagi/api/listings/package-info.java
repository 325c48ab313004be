/** Listings in the hands of those whose they are: who may change what, and close them for a day. */
@NullMarked
package jp.tsunagi.api.listings;

import org.jspecify.annotations.NullMarked;
