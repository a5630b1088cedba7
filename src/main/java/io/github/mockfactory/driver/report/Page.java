package io.github.mockfactory.driver.report;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateNumberModel;
import io.github.mockfactory.summary.Amount;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Fills an HTML template; what it inserts is escaped. */
final class Page {

    private Page() {}

    static byte[] of(String template, Map<String, Object> model) throws IOException {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(Page.class, "/io/github/mockfactory/driver/report");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setLocale(Locale.ROOT);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        Map<String, Object> all = new HashMap<>(model);
        TemplateMethodModelEx amount = arguments -> Amount.of(
                ((TemplateNumberModel) arguments.get(0)).getAsNumber().longValue(),
                arguments.get(1).toString());
        all.put("amount", amount);
        try (StringWriter out = new StringWriter()) {
            configuration.getTemplate(template).process(all, out);
            return out.toString().getBytes(StandardCharsets.UTF_8);
        } catch (TemplateException e) {
            throw new IOException("Cannot fill " + template + ": " + e.getMessage(), e);
        }
    }
}
