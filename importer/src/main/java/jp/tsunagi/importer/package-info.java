@NullMarked
package jp.tsunagi.importer;

import org.jspecify.annotations.NullMarked;
