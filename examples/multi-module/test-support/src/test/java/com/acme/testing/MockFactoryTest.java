package com.acme.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.WebSocket;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class MockFactoryTest {

    @Test
    void addsNothingToAMock() throws Exception {
        Connection connection = MockFactory.createConnectionMock(Connection.class);

        assertThat(Mockito.mockingDetails(connection).isMock()).isTrue();
        assertThat(Mockito.mockingDetails(connection).getStubbings()).isEmpty();
        assertThat(connection.isValid(1)).isFalse();
    }

    @Test
    void makesANewMockEveryTime() {
        assertThat(MockFactory.createWebSocketMock(WebSocket.class))
                .isNotSameAs(MockFactory.createWebSocketMock(WebSocket.class));
    }
}
