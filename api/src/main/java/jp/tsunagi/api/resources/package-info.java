@NullMarked
package jp.tsunagi.api.resources;

import org.jspecify.annotations.NullMarked;
