@NullMarked
package jp.tsunagi.core.database;

import org.jspecify.annotations.NullMarked;
