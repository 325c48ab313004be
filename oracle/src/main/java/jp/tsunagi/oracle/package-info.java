/** Another engine that answers the same questions, to measure and to compare with. */
@org.jspecify.annotations.NullMarked
package jp.tsunagi.oracle;
