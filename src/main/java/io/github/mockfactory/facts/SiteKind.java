package io.github.mockfactory.facts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.mockfactory.site.Construction;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.site.Signature;
import io.github.mockfactory.site.spring.BeanOverride;

/** The kinds of mock sites that are decided by rules of their own, with what only sites of that kind have. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
@JsonSubTypes({
    @JsonSubTypes.Type(value = SiteKind.Call.class, name = "call"),
    @JsonSubTypes.Type(value = SiteKind.Annotated.class, name = "annotated"),
    @JsonSubTypes.Type(value = SiteKind.Bean.class, name = "bean"),
    @JsonSubTypes.Type(value = SiteKind.Foreign.class, name = "foreign")
})
public sealed interface SiteKind {

    /** The kinds, all of them: whoever asks has an answer for each. */
    interface Cases<R> {

        /** The answer for a call of Mockito. */
        R call(Call call);

        /** The answer for an annotation of Mockito. */
        R annotated(Annotated annotated);

        /** The answer for an override of a bean. */
        R bean(Bean bean);

        /** The answer for a site that no factory can take. */
        R foreign(Foreign foreign);
    }

    /** The answer for this kind. */
    <R> R accept(Cases<R> cases);

    /**
     * A call of Mockito, or a reference to one of its methods.
     *
     * @param signature    of the method
     * @param classLiteral whether it passes nothing but a class literal, so that a method without parameters can take its place
     * @param nameable     whether the mocked type can be named wherever a factory may stand
     * @param lambda       whether it passes a lambda or a method reference
     */
    record Call(Signature signature, boolean classLiteral, boolean nameable, boolean lambda) implements SiteKind {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.call(this);
        }
    }

    /**
     * A field that Mockito's annotation engine fills with a mock, a spy, or an open mock of static methods or of constructions; or a
     * parameter that it resolves to a mock.
     *
     * @param attributes   what its annotation says
     * @param construction what it is filled with
     */
    record Annotated(Attributes attributes, Construction construction) implements SiteKind {

        /** What an annotation says besides that there is a mock. */
        public enum Attributes {
            /** Nothing, or a name. */
            NAME,
            /** Something that takes settings to say it. */
            SETTINGS,
            /** Something that cannot be said in a call, or that was not read, as at all but fields with mocks. */
            OTHER
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.annotated(this);
        }
    }

    /**
     * A field, or an annotation of a class, that overrides a bean of Spring with a mock.
     *
     * @param override what its annotation says
     */
    record Bean(BeanOverride override) implements SiteKind {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.bean(this);
        }
    }

    /**
     * A site that no factory can take, whatever the suite looks like.
     *
     * @param reason why it is left
     */
    record Foreign(Reason reason) implements SiteKind {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.foreign(this);
        }
    }
}
