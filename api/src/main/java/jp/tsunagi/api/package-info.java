@NullMarked
package jp.tsunagi.api;

import org.jspecify.annotations.NullMarked;
