package io.github.mockfactory.driver.verify;

import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.site.Reason;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a verification is asked.
 *
 * @param scope       sites outside it are let pass
 * @param accepted    sites that a migration leaves for one of these reasons are let pass
 * @param strict      whether lines of the baseline without a site are a failure
 * @param update      whether to take out of the baseline what is gone
 * @param allowGrowth whether to let into the baseline what is new
 * @param since       a commit: what is new counts only in files that were changed after the branch left it; null for all files
 */
public record VerifyOptions(
        Scope scope,
        Set<Reason> accepted,
        boolean strict,
        boolean update,
        boolean allowGrowth,
        @Nullable String since) {

    private static final Set<String> CI = Set.of(
            "CI",
            "GITHUB_ACTIONS",
            "GITLAB_CI",
            "JENKINS_URL",
            "HUDSON_URL",
            "TF_BUILD",
            "TEAMCITY_VERSION",
            "CODEBUILD_BUILD_ID",
            "bamboo_planKey",
            "GO_PIPELINE_NAME",
            "BUILDER_OUTPUT");

    /** Refuses options that contradict each other. */
    public VerifyOptions {
        accepted = Set.copyOf(accepted);
        if (allowGrowth && !update) {
            throw new IllegalArgumentException(
                    "The option allowGrowth says what an update may do: set -Dmockfactory.update=true beside it");
        }
        if (update && since != null) {
            throw new IllegalArgumentException("The baseline lists all files: it is not updated since " + since
                    + ". Leave out the option since, or the option update");
        }
    }

    /**
     * Refuses to write where nobody would look at what was written.
     *
     * @param environment variables of the process
     * @throws IllegalArgumentException if an update is asked for on a CI server
     */
    public void refuseToWriteOnCi(Map<String, String> environment) {
        CI.stream()
                .filter(name ->
                        update && !environment.getOrDefault(name, "false").matches("(?i)false|"))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "The baseline is not updated on a CI server (" + name
                                    + " is set): a gate that lets itself pass is none. Update it on your machine and commit it");
                });
    }
}
