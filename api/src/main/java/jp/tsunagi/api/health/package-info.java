@NullMarked
package jp.tsunagi.api.health;

import org.jspecify.annotations.NullMarked;
