package io.github.mockfactory.driver.source;

import io.github.mockfactory.driver.source.SourceListing.ListedSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.openrewrite.java.marker.JavaSourceSet;
import org.openrewrite.java.tree.JavaType;

/** The annotation types on class paths that carry an annotation or an engine which makes mocks, directly or behind others. */
final class CarrierTypes {

    private static final Pattern MOCKING = Pattern.compile("[mM]ock|Spy\\b");

    private final List<ListedSet> sets;
    private final Map<String, Boolean> known = new HashMap<>();

    CarrierTypes(Collection<ListedSet> sets) {
        this.sets = List.copyOf(sets);
    }

    /**
     * Finds them.
     *
     * @param simpleNames of annotations that sources use; only types of these names are read
     * @return those of the names that a carrier has on some class path
     */
    Set<String> among(Set<String> simpleNames) {
        Set<String> carriers = new HashSet<>();
        for (ListedSet listed : sets) {
            try (URLClassLoader loader = new URLClassLoader(urls(listed), null)) {
                for (JavaType.FullyQualified type : typesOf(listed)) {
                    String name = type.getFullyQualifiedName();
                    String simpleName = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
                    if (simpleNames.contains(simpleName) && carries(name, loader)) {
                        carriers.add(simpleName);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return carriers;
    }

    private static List<JavaType.FullyQualified> typesOf(ListedSet listed) {
        return listed.markers()
                .findFirst(JavaSourceSet.class)
                .map(JavaSourceSet::getClasspath)
                .orElse(List.of());
    }

    private static URL[] urls(ListedSet listed) throws MalformedURLException {
        List<Path> paths = listed.set().classPath().stream()
                .map(SourceModule.ClassPathEntry::path)
                .toList();
        URL[] urls = new URL[paths.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = paths.get(i).toUri().toURL();
        }
        return urls;
    }

    private boolean carries(String type, ClassLoader loader) throws IOException {
        Boolean carrier = known.get(type);
        if (carrier != null) {
            return carrier;
        }
        // an annotation can be behind itself
        known.put(type, false);
        boolean found = false;
        for (String annotation : annotationsOf(type, loader)) {
            found |= MOCKING.matcher(annotation).find() || carries(annotation, loader);
        }
        known.put(type, found);
        return found;
    }

    private static Set<String> annotationsOf(String type, ClassLoader loader) throws IOException {
        try (InputStream file = loader.getResourceAsStream(type.replace('.', '/') + ".class")) {
            Annotations annotations = new Annotations();
            if (file != null) {
                new ClassReader(file)
                        .accept(annotations, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            }
            return annotations.names;
        }
    }

    /** Names of the annotations of an annotation type, also of those within containers, and of the classes in their values. */
    private static final class Annotations extends ClassVisitor {

        private final Set<String> names = new HashSet<>();
        private boolean annotation;

        Annotations() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                @Nullable String signature,
                @Nullable String superName,
                String[] interfaces) {
            annotation = (access & Opcodes.ACC_ANNOTATION) != 0;
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            add(descriptor);
            return new Values();
        }

        private void add(String descriptor) {
            if (annotation) {
                names.add(Type.getType(descriptor).getClassName());
            }
        }

        private final class Values extends AnnotationVisitor {

            Values() {
                super(Opcodes.ASM9);
            }

            /** An engine is named as the value of an annotation. */
            @Override
            public void visit(@Nullable String name, Object value) {
                if (value instanceof Type type) {
                    add(type.getDescriptor());
                }
            }

            @Override
            public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
                add(descriptor);
                return this;
            }

            @Override
            public AnnotationVisitor visitArray(@Nullable String name) {
                return this;
            }
        }
    }
}
