package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.plan.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds the steps that break something by trying halves. */
final class Bisection {

    /** Tries some of the suspects, the others being taken back. */
    @FunctionalInterface
    interface Trial {
        boolean passes(List<Step> suspects) throws IOException;
    }

    private final Trial trial;

    Bisection(Trial trial) {
        this.trial = trial;
    }

    /** Steps that break it each by itself; all of them where only several together do. */
    List<Step> culprits(List<Step> suspects) throws IOException {
        if (suspects.size() <= 1) {
            return suspects;
        }
        List<Step> first = suspects.subList(0, suspects.size() / 2);
        List<Step> second = suspects.subList(suspects.size() / 2, suspects.size());
        List<Step> found = new ArrayList<>();
        if (!trial.passes(first)) {
            found.addAll(culprits(first));
        }
        if (!trial.passes(second)) {
            found.addAll(culprits(second));
        }
        return found.isEmpty() ? suspects : found;
    }
}
