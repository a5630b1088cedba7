package io.github.mockfactory.driver.source;

import io.github.mockfactory.driver.facts.ConstantTexts;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * What one class file says of the class that it belongs to. Names are those of top-level classes.
 *
 * @param name       of the class, or of the one that it is nested in
 * @param supertypes what it extends and implements
 * @param references all classes that it mentions
 * @param concrete   whether it can be instantiated
 * @param sourceFile where it stands, without folders; null if the compiler has not written it down
 * @param tags       JUnit tags that it or one of its methods carries
 * @param tests      whether it has tests itself
 */
record ClassOutline(
        String name,
        Set<String> supertypes,
        Set<String> references,
        boolean concrete,
        @Nullable String sourceFile,
        Set<String> tags,
        boolean tests) {

    /** Empty for the descriptor of a module. */
    static Optional<ClassOutline> of(byte[] file) {
        ClassReader reader = ConstantTexts.reader(file);
        String name = topLevel(reader.getClassName());
        if (name.equals("module-info")) {
            return Optional.empty();
        }
        Set<String> above = new HashSet<>();
        if (reader.getSuperName() != null) {
            above.add(topLevel(reader.getSuperName()));
        }
        for (String each : reader.getInterfaces()) {
            above.add(topLevel(each));
        }
        above.remove(name);
        Set<String> used = new TreeSet<>();
        ClassNames.in(reader).forEach(each -> used.add(topLevel(each)));
        TestAnnotations annotations = new TestAnnotations();
        reader.accept(annotations, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
        return Optional.of(new ClassOutline(
                name,
                above,
                used,
                (reader.getAccess() & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) == 0,
                annotations.sourceFile(),
                Set.copyOf(annotations.tags()),
                annotations.hasTests() || "junit/framework/TestCase".equals(reader.getSuperName())));
    }

    static String topLevel(String internalName) {
        int nested = internalName.indexOf('$', internalName.lastIndexOf('/') + 2);
        return (nested < 0 ? internalName : internalName.substring(0, nested)).replace('/', '.');
    }
}
