@NullMarked
package jp.tsunagi.importer.schedule;

import org.jspecify.annotations.NullMarked;
