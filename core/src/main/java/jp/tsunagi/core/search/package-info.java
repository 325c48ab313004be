@NullMarked
package jp.tsunagi.core.search;

import org.jspecify.annotations.NullMarked;
