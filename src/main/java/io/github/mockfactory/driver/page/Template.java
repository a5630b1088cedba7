package io.github.mockfactory.driver.page;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateNumberModel;
import io.github.mockfactory.summary.Amount;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Fills a template of what people read. What is inserted is escaped for HTML, or for Markdown by the end of the template's name. */
public final class Template {

    private Template() {}

    /**
     * Fills one.
     *
     * @param name  of the template: {@code .ftlh} for HTML, {@code .ftl} for Markdown
     * @param model what it speaks of
     * @return the text
     * @throws IOException if it cannot be filled
     */
    public static String fill(String name, Map<String, Object> model) throws IOException {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(Template.class, "");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setURLEscapingCharset(StandardCharsets.UTF_8.name());
        configuration.setRegisteredCustomOutputFormats(List.of(MarkdownFormat.INSTANCE));
        configuration.setOutputFormat(name.endsWith(".ftlh") ? HTMLOutputFormat.INSTANCE : MarkdownFormat.INSTANCE);
        configuration.setLocale(Locale.ROOT);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        Map<String, Object> all = new HashMap<>(model);
        TemplateMethodModelEx amount = arguments -> Amount.of(
                ((TemplateNumberModel) arguments.get(0)).getAsNumber().longValue(),
                arguments.get(1).toString());
        all.put("amount", amount);
        try (StringWriter out = new StringWriter()) {
            configuration.getTemplate(name).process(all, out);
            return out.toString();
        } catch (TemplateException e) {
            throw new IOException("Cannot fill " + name + ": " + e.getMessage(), e);
        }
    }

    /** A text that stands beside the templates. */
    static String text(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
