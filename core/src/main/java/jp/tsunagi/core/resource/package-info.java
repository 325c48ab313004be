@NullMarked
package jp.tsunagi.core.resource;

import org.jspecify.annotations.NullMarked;
