@NullMarked
package jp.tsunagi.core.area;

import org.jspecify.annotations.NullMarked;
