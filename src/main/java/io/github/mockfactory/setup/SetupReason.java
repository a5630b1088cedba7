package io.github.mockfactory.setup;

/**
 * Why a set-up of a mock stays where it is. The set is closed: every set-up that is not moved carries exactly one of these, and
 * {@code docs/mock-setups.md} explains each.
 */
public enum SetupReason {
    /** Something could not be resolved. */
    UNRESOLVED_SYMBOL(
            "A type or a method in the set-up could not be resolved.",
            "Compile the module first (mvn test-compile), and check that its dependencies resolve."),
    /** Another statement stands inside. */
    SETUP_GAP(
            "Other statements stand between the stubbings, and could tell whether the mock is set up before or after them.",
            "Write the stubbings one after the other, right behind the creation of the mock."),
    /** A comment stands inside. */
    SETUP_COMMENT(
            "A comment stands in the set-up: somebody explains it, and would lose the place.",
            "Move the comment above the set-up, or keep both."),
    /** The mock is a spy. */
    SETUP_SPY("The mock is a spy: its stubbings may run real code.", "Keep it."),
    /** Calls on answers are stubbed. */
    SETUP_DEEP_STUBS(
            "The mock has deep stubs, or a call on another call is stubbed: the calls between are interactions, too.",
            "Keep it."),
    /** The mock is made in a special way. */
    SETUP_CREATION(
            "The mock is made with a name, settings or a default answer, or from a class that is not written as a literal.",
            "Keep it, or create it by its class alone."),
    /** The mock comes from elsewhere. */
    SETUP_ELSEWHERE(
            "The mock comes from a parameter, a helper or a place that is not known.",
            "Set it up where it is created."),
    /** The mock is a field. */
    SETUP_FIELD(
            "The mock is a field that is filled elsewhere; only setups=all looks at those, and from two stubbings on.",
            "Set setups to all, or create the mock where it is set up."),
    /** Spring creates the mock. */
    SETUP_SPRING_BEAN("The mock is a bean that Spring creates and resets.", "Keep it."),
    /** A value cannot be handed over. */
    SETUP_VALUE(
            "A value of the set-up cannot be an argument: it uses the mock itself, runs what may see it in its field, changes a "
                    + "variable, or may be a matcher.",
            "Put the value into a local variable before the mock is created."),
    /** A value has a type that a parameter cannot have. */
    SETUP_VALUE_TYPE(
            "A value differs between set-ups and has a type with wildcards or type variables, which a parameter cannot have.",
            "Keep it, or stub the method by doReturn in a method of your own."),
    /** The place does not allow a method. */
    SETUP_PLACE(
            "The set-up stands in an interface, in the factory or in a class without a name that a method could be added to, or names "
                    + "a class of its method.",
            "Move it into a method of a class."),
    /** A name that no other class can write. */
    SETUP_TYPE_HIDDEN(
            "The set-up names a class or a method that the factory cannot see, and its class alone has too few of its like.",
            "Make the type public, or keep the set-up."),
    /** A strict session would notice. */
    SETUP_STRICT_LOCATION(
            "A strict session may govern the set-up, and its own file calls a stubbed method: from another file that is a mismatch of "
                    + "arguments.",
            "Keep it, or move it by hand into a method of the same file."),
    /** A stubbing is lenient. */
    SETUP_LENIENT(
            "A stubbing is lenient, which a factory must not be: every caller would lose the check.",
            "Remove lenient() where the stubbing is used."),
    /** Something deprecated is used on purpose. */
    SETUP_DEPRECATED(
            "The set-up uses what is deprecated, and the code around it suppresses the warning: the home would have it again.",
            "Keep it, or replace what is deprecated."),
    /** Too few. */
    SETUP_SMALL_GROUP("Fewer set-ups are alike than setupMinimum says.", "Nothing: one home for so few does not pay."),
    /** Too many parameters. */
    SETUP_PARAMETERS(
            "The method would need more parameters than setupParameters says, or more than one for a single stubbing.",
            "Nothing, or give the values that differ needlessly one value."),
    /** It would not be shorter. */
    SETUP_NO_GAIN("The suite would not get shorter.", "Nothing."),
    /** The team wants it so. */
    SETUP_ACCEPTED("The option acceptedSetups names the shape.", "Remove it from acceptedSetups."),
    /** The name is taken. */
    NAME_CLASH(
            "The name of the home, of the factory or of a type means something else there.",
            "Give the method a name by setupNames, or rename what stands in the way."),
    /** There is no factory to move to. */
    FACTORY_NOT_VISIBLE(
            "The set-up stands in several classes, and there is no factory for it whose source can be extended, or the phases leave "
                    + "the mock where it is.",
            "Set setupHome to class, or let the module see one factory with source."),
    /** The edit did not fit. */
    NOT_APPLIED(
            "The set-up was to be moved, but is not as it was read: an earlier recipe of the run edited it. Or the edit failed.",
            "Run the recipe by itself, or once more.");

    private final String explanation;
    private final String remedy;

    SetupReason(String explanation, String remedy) {
        this.explanation = explanation;
        this.remedy = remedy;
    }

    /** Says why the set-up stays, in one sentence. */
    public String explanation() {
        return explanation;
    }

    /** Says what a person can do about it, in one sentence. */
    public String remedy() {
        return remedy;
    }
}
