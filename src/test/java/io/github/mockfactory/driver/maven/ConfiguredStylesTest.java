package io.github.mockfactory.driver.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openrewrite.java.style.TabsAndIndentsStyle;
import org.openrewrite.style.NamedStyles;

class ConfiguredStylesTest {

    private static final String TABS = """
            type: specs.openrewrite.org/v1beta/style
            name: com.acme.Tabs
            styleConfigs:
              - org.openrewrite.java.style.TabsAndIndentsStyle:
                  useTabCharacter: true
            """;

    private final Properties user = new Properties();
    private final MavenProject project = new MavenProject(new Model());

    @TempDir
    private Path folder;

    @BeforeEach
    void setUp() throws IOException {
        project.setFile(new File(folder.toFile(), "pom.xml"));
        project.setBuild(new Build());
        Files.writeString(folder.resolve("rewrite.yml"), TABS);
    }

    private ConfiguredStyles styles() {
        return new ConfiguredStyles(project, user, folder);
    }

    private void configure(String xml) throws IOException, XmlPullParserException {
        Plugin plugin = new Plugin();
        plugin.setGroupId("org.openrewrite.maven");
        plugin.setArtifactId("rewrite-maven-plugin");
        plugin.setConfiguration(Xpp3DomBuilder.build(new StringReader("<configuration>" + xml + "</configuration>")));
        project.getBuild().addPlugin(plugin);
        project.getBuild().flushPluginMap();
    }

    @Test
    void areNoneByDefault() throws IOException {
        assertThat(styles().read()).isEmpty();
    }

    @Test
    void comeFromTheConfigurationOfThePlugin() throws IOException, XmlPullParserException {
        configure("<activeStyles><style>com.acme.Tabs</style></activeStyles>");

        assertThat(styles().read())
                .singleElement()
                .satisfies(style -> assertThat(NamedStyles.merge(TabsAndIndentsStyle.class, List.of(style)))
                        .matches(TabsAndIndentsStyle::getUseTabCharacter));
    }

    @Test
    void comeFromTheCommandLine() {
        user.setProperty("rewrite.activeStyles", "com.acme.Tabs, com.acme.Other,");

        assertThat(styles().names()).containsExactly("com.acme.Tabs", "com.acme.Other");
    }

    @Test
    void comeFromThePropertiesOfTheProject() {
        project.getProperties().setProperty("rewrite.activeStyles", "com.acme.Tabs");

        assertThat(styles().names()).containsExactly("com.acme.Tabs");
    }

    @Test
    void comeFromAnotherFile() throws IOException, XmlPullParserException {
        Files.createDirectory(folder.resolve("config"));
        Files.writeString(folder.resolve("config/styles.yml"), TABS.replace("Tabs\n", "Other\n"));
        configure("<activeStyles>com.acme.Other</activeStyles><configLocation>config/styles.yml</configLocation>");

        assertThat(styles().read()).extracting(NamedStyles::getName).containsExactly("com.acme.Other");
    }

    @Test
    void areRefusedWhereNobodyDeclaresThem() {
        user.setProperty("rewrite.activeStyles", "com.acme.Missing");

        assertThatThrownBy(() -> styles().read())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("com.acme.Missing")
                .hasMessageContaining(folder.resolve("rewrite.yml").toString());
    }
}
