/** What people propose for resources, and how it is laid over what the sheets say. */
@NullMarked
package jp.tsunagi.core.submission;

import org.jspecify.annotations.NullMarked;
