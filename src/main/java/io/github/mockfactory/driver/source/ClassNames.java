package io.github.mockfactory.driver.source;

import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.ClassNode;

/** Collects the names of all classes that a class file mentions, in code, descriptors, signatures and annotations. */
final class ClassNames extends Remapper {

    private final Set<String> names = new TreeSet<>();

    private ClassNames() {
        super(Opcodes.ASM9);
    }

    /** Internal names, as in {@code java/lang/String}. */
    static Set<String> in(ClassReader reader) {
        ClassNames collector = new ClassNames();
        reader.accept(new ClassRemapper(new ClassNode(), collector), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return collector.names;
    }

    @Override
    public String map(String internalName) {
        names.add(internalName);
        return internalName;
    }
}
