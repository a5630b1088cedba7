package io.github.mockfactory.setup;

import io.github.mockfactory.setup.MockSetup.Place;
import io.github.mockfactory.site.stub.Stubbing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;

/**
 * Reads the set-ups of one file. In each block, a run is open for each mock; each statement is read once for the names in it, and ends
 * the runs of those mocks that it mentions and does not stub.
 */
public final class SetupReader extends JavaIsoVisitor<Integer> {

    private final MockOrigins origins;
    private final SetupReading reading;
    private final List<FoundSetup> found = new ArrayList<>();
    private final List<HomeMethod> homes = new ArrayList<>();

    private SetupReader(MockOrigins origins, SetupReading reading) {
        this.origins = origins;
        this.reading = reading;
    }

    /**
     * What a file has.
     *
     * @param setups with their trees, in the order of the source
     * @param homes  methods that are homes already
     */
    public record Found(List<FoundSetup> setups, List<HomeMethod> homes) {

        /** Copies the lists. */
        public Found {
            setups = List.copyOf(setups);
            homes = List.copyOf(homes);
        }
    }

    /**
     * Reads a file.
     *
     * @param source  its tree
     * @param reading what decides about how set-ups are read
     * @return what it has
     */
    public static Found read(J.CompilationUnit source, SetupReading reading) {
        SetupReader reader = new SetupReader(MockOrigins.in(source, reading), reading);
        reader.visit(source, 0);
        return new Found(reader.found, reader.homes);
    }

    @Override
    public J.Block visitBlock(J.Block block, Integer p) {
        Object parent = getCursor().getParentTreeCursor().getValue();
        boolean body = parent instanceof J.ClassDeclaration || parent instanceof J.NewClass;
        if (!body
                && block.getStatements().stream()
                        .anyMatch(each -> Stubbing.of(each).isPresent())) {
            read(block, parent instanceof J.MethodDeclaration method ? method : null);
        }
        return super.visitBlock(block, p);
    }

    private void read(J.Block block, J.@Nullable MethodDeclaration method) {
        BlockRuns runs = new BlockRuns(origins);
        block.getStatements().forEach(runs::read);
        Mentions mentions = Mentions.in(scopeOfMentions(block));
        Place place = place();
        for (BlockRuns.Ended ended : runs.end()) {
            FoundSetup closed = ended.run().close(place, block, ended.next(), mentions);
            boolean silenced = closed.facts().obstacle() == null && SilencedDeprecation.in(closed, getCursor());
            FoundSetup setup = silenced ? closed.refused(SetupReason.SETUP_DEPRECATED) : closed;
            Optional<HomeMethod> home =
                    method == null ? Optional.empty() : HomeReader.read(method, setup, place.className());
            home.ifPresentOrElse(homes::add, () -> found.add(setup));
        }
    }

    /** The test; of set-up methods the whole class, since a test looks at what they have set up. */
    private J scopeOfMentions(J.Block block) {
        J.MethodDeclaration method = getCursor().firstEnclosing(J.MethodDeclaration.class);
        if (method == null) {
            return block;
        }
        boolean test = method.getLeadingAnnotations().stream()
                .anyMatch(each -> each.getSimpleName().contains("Test"));
        J.ClassDeclaration declaration = getCursor().firstEnclosing(J.ClassDeclaration.class);
        boolean before = method.getLeadingAnnotations().stream()
                .anyMatch(each -> each.getSimpleName().startsWith("Before"));
        return test || !before || declaration == null ? method : declaration;
    }

    private Place place() {
        J.ClassDeclaration outermost = null;
        J.ClassDeclaration nearest = null;
        String methodName = "";
        boolean staticContext = false;
        boolean named = true;
        for (Cursor c = getCursor(); c != null; c = c.getParent()) {
            if (c.getValue() instanceof J.ClassDeclaration declaration) {
                outermost = declaration;
                nearest = nearest == null ? declaration : nearest;
            } else if (c.getValue() instanceof J.MethodDeclaration method && nearest == null) {
                methodName = method.getSimpleName();
                staticContext |= method.hasModifier(J.Modifier.Type.Static);
            } else if (c.getValue() instanceof J.Block block && nearest == null) {
                staticContext |= block.isStatic();
            } else if (c.getValue() instanceof J.NewClass) {
                named = false;
            }
        }
        return new Place(
                name(outermost),
                name(nearest),
                methodName,
                0,
                staticContext,
                outermost != null && reading.test().test(outermost),
                named && outermost != null && isExtensible(outermost));
    }

    private static boolean isExtensible(J.ClassDeclaration declaration) {
        return declaration.getKind() == J.ClassDeclaration.Kind.Type.Class
                || declaration.getKind() == J.ClassDeclaration.Kind.Type.Record;
    }

    private static String name(J.@Nullable ClassDeclaration declaration) {
        return declaration == null || declaration.getType() == null
                ? ""
                : declaration.getType().getFullyQualifiedName();
    }
}
