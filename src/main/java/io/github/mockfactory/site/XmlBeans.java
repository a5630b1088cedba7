package io.github.mockfactory.site;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Finds beans in XML that are mocks: {@code factory-method="mock"} of Mockito or another framework, a factory bean that invokes
 * such a method, an expression that calls one, and the elements of Springockito. A container reads them, the compiler does not.
 */
public final class XmlBeans {

    private static final Pattern HINT = Pattern.compile("[mM]ockito|[eE]asy[mM]ock|[jJ][mM]ock");
    private static final Pattern OWNER =
            Pattern.compile("org\\.mockito\\.(?:BDD)?Mockito|org\\.easymock\\.(?:classextension\\.)?EasyMock"
                    + "|org\\.powermock\\.api\\.\\w{1,20}\\.PowerMock(?:ito)?|org\\.jmock\\.Mockery");
    private static final Pattern METHOD =
            Pattern.compile("(?:mock|spy|create\\w{0,20}Mock|nice\\w{0,20}|strict\\w{0,20})(?:Static)?");
    private static final Pattern EXPRESSION = Pattern.compile("T\\(\\s*(?:" + OWNER.pattern() + ")\\s*\\)\\s*\\.\\s*"
            + METHOD.pattern() + "\\s*\\((?:\\s*T\\(\\s*([\\w.$]{1,500})\\s*\\))?");
    private static final String INNER_CLASS = "bean.class";
    /** What a bean says that takes its class or its maker from another one. */
    private static final List<String> REFERRING =
            List.of("parent", "factory-bean", "targetObject", "targetObject." + INNER_CLASS);

    private static final Set<String> SPRINGOCKITO = Set.of("mock", "spy");
    private static final Pattern CLASS_NAME = Pattern.compile("[\\w$]{1,100}(?:\\.[\\w$]{1,100}){1,30}");

    private XmlBeans() {}

    /**
     * A bean that is a mock.
     *
     * @param line     in its file, from 1
     * @param typeName of what is mocked; {@link MockedTypes#UNKNOWN} if the file does not say
     */
    public record Bean(int line, String typeName) {}

    /**
     * Whether a file mentions a framework that makes mocks.
     *
     * @param text of the file
     * @return false if no bean in it can be a mock
     */
    public static boolean mayBeIn(String text) {
        return HINT.matcher(text).find();
    }

    /**
     * Reads a file.
     *
     * @param text a file of XML
     * @return in the order of the file; of one that is no well-formed XML what stands before the error
     */
    public static List<Bean> in(String text) {
        if (!mayBeIn(text)) {
            return List.of();
        }
        Reader reader = new Reader();
        read(text, reader);
        return reader.beans();
    }

    /**
     * Whether a file that may declare mocks is no well-formed XML, so that there may be more than what was read up to the error.
     *
     * @param text a file of XML
     * @return false for one that no bean of a mock can be in
     */
    public static boolean isBroken(String text) {
        return mayBeIn(text) && !read(text, new DefaultHandler());
    }

    private static boolean read(String text, DefaultHandler handler) {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            // beans have a document type that stands on a server
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.newSAXParser().parse(new InputSource(new StringReader(text)), handler);
            return true;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            return false;
        }
    }

    /** An element on the way to the one that is read. */
    private static final class Element {
        private final int line;
        private final Map<String, String> values = new TreeMap<>();
        private final StringBuilder text = new StringBuilder();
        private @Nullable String property;
        private @Nullable String argument;

        Element(int line) {
            this.line = line;
        }
    }

    private static final class Reader extends DefaultHandler {

        private final List<Bean> found = new ArrayList<>();
        private final Map<String, Element> named = new HashMap<>();
        private final List<Element> referring = new ArrayList<>();
        private final Deque<Element> open = new ArrayDeque<>();
        private @Nullable Locator locator;

        @Override
        public void setDocumentLocator(Locator given) {
            locator = given;
        }

        @Override
        public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
            Element element = new Element(locator == null ? 0 : locator.getLineNumber());
            for (int i = 0; i < attributes.getLength(); i++) {
                String value = attributes.getValue(i);
                element.values.put(attributes.getLocalName(i), value.trim());
                addExpressions(value, element.line);
            }
            Element parent = open.peek();
            if (parent != null && Set.of("constructor-arg", "argument").contains(name) && parent.argument == null) {
                parent.argument = element.values.get("value");
            }
            if (uri.contains("mockito") && SPRINGOCKITO.contains(name)) {
                found.add(new Bean(element.line, typeName(element.values.get("class"))));
            }
            element.property = element.values.get("name");
            open.push(element);
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            Element element = open.peek();
            if (element != null) {
                element.text.append(characters, start, length);
            }
        }

        @Override
        public void endElement(String uri, String name, String qualifiedName) {
            Element element = open.pop();
            String text = element.text.toString().trim();
            addExpressions(text, element.line);
            Element parent = open.peek();
            if (parent != null && name.equals("value")) {
                parent.values.putIfAbsent("value", text);
            }
            if (parent != null && name.equals("ref")) {
                parent.values.putIfAbsent("ref", element.values.getOrDefault("bean", ""));
            }
            if (parent != null && name.equals("bean") && element.values.containsKey("class")) {
                parent.values.putIfAbsent(INNER_CLASS, Objects.requireNonNull(element.values.get("class")));
            }
            if (parent != null && name.equals("property")) {
                String property = String.valueOf(element.property);
                parent.values.put(
                        property, element.values.getOrDefault("value", element.values.getOrDefault("ref", "")));
                String inner = element.values.get(INNER_CLASS);
                if (inner != null) {
                    parent.values.put(property + "." + INNER_CLASS, inner);
                }
            }
            if (parent != null && Set.of("constructor-arg", "argument").contains(name) && parent.argument == null) {
                parent.argument = element.values.get("value");
            }
            if (parent != null
                    && element.values.containsKey("value")
                    && Set.of("list", "array").contains(name)) {
                parent.values.putIfAbsent("value", Objects.requireNonNull(element.values.get("value")));
            }
            if (constructs(element.values)) {
                found.add(bean(element));
            } else if (REFERRING.stream().anyMatch(element.values::containsKey)) {
                referring.add(element);
            }
            for (String id : List.of("id", "name")) {
                if (element.values.containsKey(id)) {
                    named.put(element.values.get(id), element);
                }
            }
        }

        List<Bean> beans() {
            for (Element each : referring) {
                Map<String, String> values = inherited(each);
                String maker = values.getOrDefault("factory-bean", values.get("targetObject"));
                String owner = maker == null || maker.isEmpty()
                        ? values.get("targetObject." + INNER_CLASS)
                        : named.containsKey(maker)
                                ? inherited(Objects.requireNonNull(named.get(maker)))
                                        .get("class")
                                : null;
                if (owner != null) {
                    values.put("targetClass", owner);
                }
                if (constructs(values)) {
                    found.add(bean(each));
                }
            }
            referring.clear();
            found.sort(Comparator.comparing(Bean::line));
            return found;
        }

        /** A bean inherits its class and its factory method from the bean that it names as its parent, wherever that stands. */
        private Map<String, String> inherited(Element bean) {
            Map<String, String> inherited = new TreeMap<>(bean.values);
            Set<Element> seen = new HashSet<>();
            for (Element each = bean; each != null && seen.add(each); ) {
                each.values.forEach(inherited::putIfAbsent);
                each = named.get(String.valueOf(each.values.get("parent")));
            }
            return inherited;
        }

        private static Bean bean(Element element) {
            return new Bean(
                    element.line,
                    typeName(element.argument != null ? element.argument : element.values.get("arguments")));
        }

        private static boolean constructs(Map<String, String> values) {
            String method = values.getOrDefault("factory-method", values.getOrDefault("targetMethod", ""));
            String owner = values.getOrDefault("targetClass", values.getOrDefault("class", ""));
            String called = values.getOrDefault("staticMethod", owner + "." + method);
            int dot = called.lastIndexOf('.');
            return dot > 0
                    && OWNER.matcher(called.substring(0, dot)).matches()
                    && METHOD.matcher(called.substring(dot + 1)).matches();
        }

        private void addExpressions(String text, int line) {
            Matcher expression = EXPRESSION.matcher(text);
            while (expression.find()) {
                found.add(new Bean(line, typeName(expression.group(1))));
            }
        }

        private static String typeName(@Nullable String written) {
            return written != null && CLASS_NAME.matcher(written).matches() ? written : MockedTypes.UNKNOWN;
        }
    }
}
