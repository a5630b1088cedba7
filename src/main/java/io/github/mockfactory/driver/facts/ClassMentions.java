package io.github.mockfactory.driver.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/** Reads from a class file what compilers see of it: all but the code of its methods. */
public final class ClassMentions {

    private ClassMentions() {}

    /**
     * Reads a class file.
     *
     * @param folder in which it was found, by a name that is the same on all machines
     * @param file   its content
     * @return empty for a class that no other file can name
     */
    public static Optional<Mentions> of(String folder, byte[] file) {
        ClassReader reader = ConstantTexts.reader(file);
        String name = reader.getClassName();
        String simpleName = name.substring(name.lastIndexOf('/') + 1);
        String last = simpleName.substring(simpleName.lastIndexOf('$') + 1);
        if (!last.isEmpty() && Character.isDigit(last.charAt(0))) {
            return Optional.empty();
        }
        ClassWriter writer = new ClassWriter(0);
        reader.accept(writer, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
        byte[] seen = writer.toByteArray();
        return Optional.of(new Mentions(
                name.substring(0, Math.max(name.lastIndexOf('/'), 0)),
                new ContentHash().add(folder).add(seen).end(),
                Identifiers.in(simpleName),
                named(new ClassReader(seen))));
    }

    private static Set<String> named(ClassReader reader) {
        Set<String> found = new HashSet<>();
        ConstantTexts.of(reader).forEach(text -> Identifiers.addTo(found, text));
        // a class without a package stands right behind the letters of types
        List.copyOf(found).forEach(name -> Identifiers.afterTypeLetters(name).ifPresent(found::add));
        return found;
    }
}
