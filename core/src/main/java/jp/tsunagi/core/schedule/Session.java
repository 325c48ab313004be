package jp.tsunagi.core.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** One dated occurrence of a resource (回), by the municipality's wall clock. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Session(LocalDate date, @Nullable LocalTime startsAt, @Nullable LocalTime endsAt) {}
