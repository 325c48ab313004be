package jp.tsunagi.importer.sample;

import java.util.List;

/** A finished sheet: its bytes and what they mean. */
final class SheetFile {
  private final String name;
  private final byte[] bytes;
  private final List<Expected> expected;

  SheetFile(String name, byte[] bytes, List<Expected> expected) {
    this.name = name;
    this.bytes = bytes.clone();
    this.expected = expected;
  }

  String name() {
    return name;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  List<Expected> expected() {
    return expected;
  }
}
