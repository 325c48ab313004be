/** Pages that work without JavaScript: for search engines, old telephones, and links in mails. */
@NullMarked
package jp.tsunagi.api.pages;

import org.jspecify.annotations.NullMarked;
