/** What browsers need to keep the public page for places without signal. */
@NullMarked
package jp.tsunagi.api.offline;

import org.jspecify.annotations.NullMarked;
