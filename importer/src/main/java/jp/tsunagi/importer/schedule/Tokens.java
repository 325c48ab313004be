package jp.tsunagi.importer.schedule;

import java.util.List;

/** A place in the tokens; the grammars move it forward and set it back when an attempt fails. */
final class Tokens {

  private final List<Token> tokens;
  private int position;

  Tokens(List<Token> tokens) {
    this.tokens = tokens;
  }

  int position() {
    return position;
  }

  void reset(int to) {
    position = to;
  }

  Token peek() {
    return peek(0);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(Math.max(position + ahead, 0), tokens.size() - 1));
  }

  boolean at(Kind kind) {
    return peek().kind() == kind;
  }

  boolean at(int ahead, Kind kind) {
    return peek(ahead).kind() == kind;
  }

  Token next() {
    Token token = peek();
    if (position < tokens.size() - 1) {
      position++;
    }
    return token;
  }

  boolean accept(Kind kind) {
    boolean found = at(kind);
    if (found) {
      next();
    }
    return found;
  }

  boolean acceptAny(Kind... kinds) {
    for (Kind kind : kinds) {
      if (accept(kind)) {
        return true;
      }
    }
    return false;
  }

  void skip(Kind... kinds) {
    while (acceptAny(kinds)) {
      // The loop's condition moves.
    }
  }

  boolean done() {
    return at(Kind.END);
  }

  /** The words from a place up to here. */
  String since(int from) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < position; i++) {
      words.append(tokens.get(i).text());
    }
    return words.toString();
  }
}
