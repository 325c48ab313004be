/** Mails: what they say, the outbox they wait in, and how they get to the mail server. */
@NullMarked
package jp.tsunagi.api.mail;

import org.jspecify.annotations.NullMarked;
