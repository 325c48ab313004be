/** The municipality's folder: who it is, its vocabulary, areas and gazetteer. */
@NullMarked
package jp.tsunagi.importer.folder;

import org.jspecify.annotations.NullMarked;
