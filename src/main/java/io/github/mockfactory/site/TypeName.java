package io.github.mockfactory.site;

/**
 * The name of a class, taken apart.
 *
 * @param qualified as the compiler writes it, with a dollar sign between a class and those inside it
 */
public record TypeName(String qualified) {

    /** The package of a top-level class; empty for the unnamed one. */
    public String packageName() {
        int dot = qualified.lastIndexOf('.');
        return dot < 0 ? "" : qualified.substring(0, dot);
    }

    /** The name of a top-level class in its package, which an import makes available. */
    public String inPackage() {
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }

    /** The name of any class without its package and without the classes around it. */
    public String simple() {
        return qualified.substring(Math.max(qualified.lastIndexOf('.'), qualified.lastIndexOf('$')) + 1);
    }

    /** Another top-level class of the same package. */
    public TypeName sibling(String name) {
        String packageName = packageName();
        return new TypeName(packageName.isEmpty() ? name : packageName + "." + name);
    }
}
