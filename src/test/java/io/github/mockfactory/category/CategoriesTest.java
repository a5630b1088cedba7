package io.github.mockfactory.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mockfactory.TypeFixture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.java.tree.JavaType;

class CategoriesTest {

    private static final Categories BUILT_IN = Categories.of(Map.of(), List.of());

    private static Map<String, List<String>> ordered(String first, String pattern, String second, String other) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        map.put(first, List.of(pattern));
        map.put(second, List.of(other));
        return map;
    }

    @ParameterizedTest
    @CsvSource({
        "websocket, jakarta.websocket.Session",
        "websocket, javax.websocket.server.ServerEndpointConfig",
        "websocket, java.net.http.WebSocket",
        "websocket, java.net.http.WebSocket$Listener",
        "websocket, org.springframework.web.socket.WebSocketSession",
        "websocket, org.springframework.web.reactive.socket.WebSocketMessage",
        "websocket, org.eclipse.jetty.websocket.api.Session",
        "websocket, org.eclipse.jetty.ee10.websocket.server.JettyServerUpgradeRequest",
        "websocket, io.undertow.websockets.core.WebSocketChannel",
        "websocket, org.java_websocket.WebSocket",
        "websocket, okhttp3.WebSocket",
        "websocket, okhttp3.WebSocket$Factory",
        "websocket, io.netty.handler.codec.http.websocketx.WebSocketFrame",
        "websocket, io.vertx.core.http.WebSocketBase",
        "websocket, io.vertx.core.http.ServerWebSocketHandshake",
        "agent, org.springframework.ai.chat.client.ChatClient",
        "agent, dev.langchain4j.model.chat.ChatModel",
        "agent, com.openai.client.OpenAIClient",
        "agent, com.anthropic.client.AnthropicClient",
        "agent, com.google.adk.agents.BaseAgent",
        "agent, io.modelcontextprotocol.client.McpSyncClient",
        "agent, software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient",
        "agent, com.acme.BookingAgent",
        "agent, Agent",
        "database, java.sql.Connection",
        "database, javax.sql.DataSource",
        "database, jakarta.persistence.EntityManager",
        "database, org.hibernate.Session",
        "database, org.springframework.jdbc.core.JdbcTemplate",
        "database, org.springframework.data.repository.CrudRepository",
        "database, org.apache.ibatis.session.SqlSession",
        "database, org.jooq.DSLContext",
        "database, com.mongodb.client.MongoCollection",
        "database, redis.clients.jedis.Jedis",
        "database, com.datastax.oss.driver.api.core.CqlSession",
        "database, com.zaxxer.hikari.HikariDataSource",
        "generic, java.lang.Runnable",
        "generic, okhttp3.OkHttpClient",
        "generic, java.net.http.HttpClient",
        "generic, java.net.http.WebSocketHandshakeException",
        "generic, com.acme.AgentRegistry",
        "generic, com.acme.Agents",
        "generic, java.sqlx.Connection",
        "generic, com.acme.websocket.Session",
        "generic, int",
    })
    void decidesByName(String category, String type) {
        JavaType mocked = type.equals("int") ? JavaType.Primitive.Int : JavaType.ShallowClass.build(type);

        assertThat(BUILT_IN.of(mocked).name()).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource({
        "database, interface X extends java.sql.Connection {}",
        "database, abstract class X implements javax.sql.DataSource {}",
        "database, interface Y extends java.sql.Statement {} interface X extends Y {}",
        "websocket, interface X extends java.net.http.WebSocket.Listener {}",
        "websocket, abstract class Y implements java.net.http.WebSocket {} abstract class X extends Y {}",
        "agent, class ChatAgent {} class X extends ChatAgent {}",
        "generic, interface X extends Runnable {}",
        "generic, class X<T extends java.sql.Connection> {}",
    })
    void decidesBySupertypes(String category, String source) {
        // categories remember types by name, and here every type is called X
        Categories categories = Categories.of(Map.of(), List.of());

        assertThat(categories.of(TypeFixture.type("X", source)).name()).isEqualTo(category);
    }

    @Test
    void decidesByTheFirstCategoryThatFits() {
        assertThat(BUILT_IN.of(TypeFixture.type(
                                "SqlAgent", "abstract class SqlAgent implements java.sql.Connection {}"))
                        .name())
                .isEqualTo("agent");
        assertThat(BUILT_IN.of(TypeFixture.type(
                                "SocketAgent", "abstract class SocketAgent implements java.net.http.WebSocket {}"))
                        .name())
                .isEqualTo("websocket");
        assertThat(BUILT_IN.claiming()).extracting(Category::name).containsExactly("websocket", "agent", "database");
    }

    @Test
    void takesUnknownTypesForGeneric() {
        assertThat(BUILT_IN.of(null)).isEqualTo(Category.GENERIC);
        assertThat(BUILT_IN.of(JavaType.Unknown.getInstance())).isEqualTo(Category.GENERIC);
    }

    @Test
    void putsNewCategoriesBeforeBuiltInOnes() {
        Categories categories =
                Categories.of(ordered("payment-gateway", "java.sql.Connection", "audit", "java.sql..*"), List.of());

        assertThat(categories.claiming())
                .extracting(Category::name)
                .containsExactly("payment-gateway", "audit", "websocket", "agent", "database");
        assertThat(categories
                        .of(JavaType.ShallowClass.build("java.sql.Connection"))
                        .methodWord())
                .isEqualTo("PaymentGateway");
        assertThat(categories
                        .of(JavaType.ShallowClass.build("java.sql.Statement"))
                        .name())
                .isEqualTo("audit");
    }

    @Test
    void addsToBuiltInCategories() {
        Categories categories = Categories.of(Map.of("database", List.of("com.acme.store..*")), List.of());

        assertThat(categories
                        .of(JavaType.ShallowClass.build("com.acme.store.Shelf"))
                        .name())
                .isEqualTo("database");
        assertThat(categories
                        .of(JavaType.ShallowClass.build("java.sql.Connection"))
                        .name())
                .isEqualTo("database");
    }

    @Test
    void replacesBuiltInPatterns() {
        Categories categories = Categories.of(Map.of("agent", List.of("com.acme.robot.*")), List.of("agent"));

        assertThat(categories
                        .of(JavaType.ShallowClass.build("com.acme.robot.Arm"))
                        .name())
                .isEqualTo("agent");
        assertThat(categories
                        .of(JavaType.ShallowClass.build("com.acme.BookingAgent"))
                        .name())
                .isEqualTo("generic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "com..", "com.acme.", "com...acme", "com.a-b", "com.acme.Foo()", "a b"})
    void rejectsWhatIsNoPattern(String pattern) {
        assertThatThrownBy(() -> Categories.of(Map.of("payment", List.of(pattern)), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("payment")
                .hasMessageContaining("'" + pattern + "'");
    }

    @Test
    void rejectsUnknownNames() {
        assertThatThrownBy(() -> BUILT_IN.named("chat")).hasMessageContaining("agent, database, generic, websocket");
        assertThatThrownBy(() -> Categories.of(Map.of(), List.of("generic"))).hasMessageContaining("'generic'");
        assertThatThrownBy(() -> Categories.of(Map.of("a\nb", List.of("java.util.List")), List.of()))
                .hasMessage("The category name 'a?b' has a line break or another control character");
        assertThat(BUILT_IN.named("generic")).isEqualTo(Category.GENERIC);
    }

    @Test
    void judgesTypesOfOneNameByThemselves() {
        Categories categories = Categories.of(Map.of(), List.of());
        JavaType.FullyQualified bare = JavaType.ShallowClass.build("com.acme.Store");
        JavaType.FullyQualified source = ((JavaType.Class) JavaType.ShallowClass.build("com.acme.Store"))
                .withInterfaces(List.of(JavaType.ShallowClass.build("javax.sql.DataSource")));

        assertThat(categories.of(bare).name()).isEqualTo("generic");
        assertThat(categories.of(source).name()).isEqualTo("database");
    }
}
