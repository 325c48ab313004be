package jp.tsunagi.importer.column;

import jp.tsunagi.importer.sheet.Sheet;

/** A sheet whose columns are known. */
public record RecognisedSheet(Sheet sheet, Columns columns) {}
