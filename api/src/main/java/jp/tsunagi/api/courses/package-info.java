/** Walking courses (まちあるき): places in an order, with the way between them on foot. */
@NullMarked
package jp.tsunagi.api.courses;

import org.jspecify.annotations.NullMarked;
