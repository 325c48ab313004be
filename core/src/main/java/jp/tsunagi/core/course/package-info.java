/** Walking courses (まちあるき): places in the order in which one walks by them. */
@NullMarked
package jp.tsunagi.core.course;

import org.jspecify.annotations.NullMarked;
