@NullMarked
package jp.tsunagi.core.vocabulary;

import org.jspecify.annotations.NullMarked;
