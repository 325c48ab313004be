package jp.tsunagi.core.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place to try, in the order of the prescription, and what the link worker says of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Shortlisted(UUID resource, @Nullable String note) {}
