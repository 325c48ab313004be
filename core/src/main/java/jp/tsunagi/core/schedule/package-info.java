@NullMarked
package jp.tsunagi.core.schedule;

import org.jspecify.annotations.NullMarked;
