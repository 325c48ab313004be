/** Places that people know by name, to say where they are (目印). */
@NullMarked
package jp.tsunagi.api.landmarks;

import org.jspecify.annotations.NullMarked;
