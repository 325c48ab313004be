/** Cell → value. Pure functions that never throw; normalising twice changes nothing. */
@NullMarked
package jp.tsunagi.importer.normalise;

import org.jspecify.annotations.NullMarked;
