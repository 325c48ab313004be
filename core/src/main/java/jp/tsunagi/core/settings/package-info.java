@NullMarked
package jp.tsunagi.core.settings;

import org.jspecify.annotations.NullMarked;
