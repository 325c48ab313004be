package jp.tsunagi.importer.duplicate;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.core.resource.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A row that may be the same thing as another, of this import or stored by an earlier one.
 *
 * @param row its id
 * @param record what it was understood to say
 * @param before the resource it was part of, null when it is new
 * @param missingSince since when the latest sheet of its source does not have it; null while it has
 * @param wasFirst true when it was the first row of that resource
 */
public record Candidate(
    UUID row,
    String source,
    int number,
    Resource record,
    @Nullable UUID before,
    @Nullable LocalDate missingSince,
    boolean wasFirst) {}
