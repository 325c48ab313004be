@NullMarked
package jp.tsunagi.api.catalog;

import org.jspecify.annotations.NullMarked;
