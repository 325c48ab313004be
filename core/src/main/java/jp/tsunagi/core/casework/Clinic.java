package jp.tsunagi.core.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A clinic that takes part (参加医療機関), as anybody may know it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Clinic(
    UUID id, String name, @Nullable String doctor, @Nullable String phone, @Nullable String fax) {}
