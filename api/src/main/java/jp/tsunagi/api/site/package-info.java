@NullMarked
package jp.tsunagi.api.site;

import org.jspecify.annotations.NullMarked;
