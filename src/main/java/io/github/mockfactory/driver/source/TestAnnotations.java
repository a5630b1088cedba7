package io.github.mockfactory.driver.source;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads from a class in which file it stands, whether it has tests, and what {@code @Tag}, {@code @Tags} and JUnit 4's {@code @Category} say. */
final class TestAnnotations extends ClassVisitor {

    private static final Set<String> TESTS = Set.of(
            "Lorg/junit/Test;",
            "Lorg/junit/jupiter/api/Test;",
            "Lorg/junit/jupiter/api/RepeatedTest;",
            "Lorg/junit/jupiter/api/TestFactory;",
            "Lorg/junit/jupiter/api/TestTemplate;",
            "Lorg/junit/jupiter/params/ParameterizedTest;",
            "Lorg/testng/annotations/Test;");
    private static final Set<String> TAGS = Set.of(
            "Lorg/junit/jupiter/api/Tag;",
            "Lorg/junit/jupiter/api/Tags;",
            "Lorg/junit/experimental/categories/Category;");

    private final Set<String> tags = new TreeSet<>();
    private boolean tests;
    private @Nullable String sourceFile;

    TestAnnotations() {
        super(Opcodes.ASM9);
    }

    boolean hasTests() {
        return tests;
    }

    Set<String> tags() {
        return tags;
    }

    /** The name of the file without folders; null if the compiler has left it out. */
    @Nullable
    String sourceFile() {
        return sourceFile;
    }

    @Override
    public void visitSource(@Nullable String source, @Nullable String debug) {
        sourceFile = source;
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        tests |= TESTS.contains(descriptor);
        return TAGS.contains(descriptor) ? new Values() : null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String[] exceptions) {
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                return TestAnnotations.this.visitAnnotation(annotation, visible);
            }
        };
    }

    private final class Values extends AnnotationVisitor {

        Values() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(@Nullable String name, Object value) {
            tags.add(value instanceof Type type ? type.getClassName() : String.valueOf(value));
        }

        @Override
        public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
            return this;
        }

        @Override
        public AnnotationVisitor visitArray(@Nullable String name) {
            return this;
        }
    }
}
