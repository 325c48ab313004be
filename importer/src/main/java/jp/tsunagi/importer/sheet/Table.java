package jp.tsunagi.importer.sheet;

import java.util.List;

/**
 * The lines of a file, or of one sheet of a workbook.
 *
 * @param name of the sheet in the workbook; empty where there is only one
 */
record Table(String name, List<Line> lines) {}
