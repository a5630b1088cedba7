package io.github.mockfactory.driver.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What wrote a record. */
public enum Goal {
    /** Worked the whole migration out. */
    @JsonProperty("plan")
    PLAN,
    /** Committed steps, or rolled them back. */
    @JsonProperty("migrate")
    MIGRATE,
    /** Took commits back. */
    @JsonProperty("rollback")
    ROLLBACK,
    /** Was the gate. */
    @JsonProperty("verify")
    VERIFY,
    /** Read a commit of the past. */
    @JsonProperty("backfill")
    BACKFILL;

    /**
     * The name as people type it.
     *
     * @return in small letters
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
