package io.github.mockfactory.style;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What files show of their imports. */
final class ImportEvidence {

    private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+([\\w$.]+)\\s*;", Pattern.MULTILINE);

    private final Map<ImportLayout, Integer> layouts = new HashMap<>();

    void add(String source) {
        List<ImportLine> imports = ImportLine.in(source);
        Matcher declaration = PACKAGE.matcher(source);
        String project = ImportLine.projectOf(declaration.find() ? declaration.group(1) : "");
        ImportLayout.of(imports, project).ifPresent(layout -> layouts.merge(layout, 1, Integer::sum));
    }

    ImportOrder order(ImportOrder fallback) {
        return layouts.isEmpty() ? fallback : new ImportOrder(layouts);
    }
}
