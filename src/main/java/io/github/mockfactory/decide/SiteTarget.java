package io.github.mockfactory.decide;

import io.github.mockfactory.edit.FactoryCall;
import io.github.mockfactory.edit.Replacement;
import io.github.mockfactory.factory.FactoryMethod;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.survey.SuiteFacts;
import io.github.mockfactory.survey.SurveyedFile;
import java.util.Set;

/**
 * What a site is to be rewritten with, in the file that it stands in.
 *
 * @param file        of the site
 * @param factoryType fully qualified name of the factory
 * @param method      that fits
 */
record SiteTarget(SuiteFacts suite, SurveyedFile file, String factoryType, FactoryMethod method) {

    FactoryCall call() {
        return new FactoryCall(factoryType, method, isHidden(factoryType));
    }

    /** Whether the simple name of a type means something else in the file. */
    boolean isHidden(String typeName) {
        return suite.isHidden(file.nameUse(), file.sourceSet(), typeName);
    }

    /** Takes a replacement, unless something in the file stands in its way. */
    Decision migrate(Replacement replacement) {
        return migrate(replacement, replacement.imports());
    }

    /** Likewise, if only some of the imports name the factory. */
    Decision migrate(Replacement replacement, Set<String> imports) {
        if (file.sites().stream().anyMatch(site -> site.typeName().equals(factoryType))) {
            return Decision.leave(Reason.FACTORY_IS_MOCKED);
        }
        return imports.isEmpty() && file.nameUse().hidesQualified(factoryType)
                ? Decision.leave(Reason.NAME_CLASH)
                : Decision.migrate(replacement);
    }
}
