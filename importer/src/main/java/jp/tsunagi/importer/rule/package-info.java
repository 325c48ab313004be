/** One class per rule: what it finds, how grave that is, and its documentation. */
@NullMarked
package jp.tsunagi.importer.rule;

import org.jspecify.annotations.NullMarked;
