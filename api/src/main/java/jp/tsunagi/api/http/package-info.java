@NullMarked
package jp.tsunagi.api.http;

import org.jspecify.annotations.NullMarked;
