package jp.tsunagi.core.municipality;

import jp.tsunagi.core.area.Areas;
import jp.tsunagi.core.vocabulary.Vocabulary;

/** What is fixed about a municipality: itself, its vocabulary and its areas. Immutable. */
public record Reference(Municipality municipality, Vocabulary vocabulary, Areas areas) {}
