package io.github.mockfactory.survey;

import io.github.mockfactory.facts.SiteKind.Bean;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.site.spring.BeanOverride;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Sites as they were if somebody gave a bean its name, where that is all it lacks. A bean has the name that another override of
 * its type knows, or else the one that Spring gives to a scanned class.
 */
final class NamedBeans {

    private final Map<String, String> names = new HashMap<>();

    NamedBeans(Collection<SurveyedSite> sites) {
        for (SurveyedSite site : sites) {
            if (site.kind() instanceof Bean bean
                    && bean.override().obstacle() == null
                    && bean.override().beanName() != null) {
                names.put(site.typeName(), bean.override().beanName());
            }
        }
    }

    SurveyedSite named(SurveyedSite site) {
        return site.kind() instanceof Bean bean && bean.override().obstacle() == Reason.SPRING_BEAN_NAME
                ? site.with(new Bean(bean.override()
                        .named(names.getOrDefault(site.typeName(), BeanOverride.usualName(site.typeName())))))
                : site;
    }
}
