package jp.tsunagi.core.account;

import java.time.Instant;
import java.util.UUID;

/**
 * Who does something with what only some may see. The database itself looks at the login: an
 * account that a program merely claims opens nothing.
 *
 * @param login the token of the cookie
 * @param at when
 */
public record Actor(UUID account, Token login, Instant at) {}
