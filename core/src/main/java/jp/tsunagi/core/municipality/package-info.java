@NullMarked
package jp.tsunagi.core.municipality;

import org.jspecify.annotations.NullMarked;
