package com.acme.chat.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.verify;

import java.util.List;
import java.util.Map;

import jakarta.websocket.Session;
import org.junit.jupiter.api.Test;
import org.mockito.exceptions.base.MockitoAssertionError;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

class SessionTestUtilsTest {

    @Test
    void sessionsAreTellableApartInFailures() {
        List<WebSocketSession> sessions = SessionTestUtils.openSessions("tab", "phone");

        assertThat(sessions).hasToString("[session tab, session phone]");
        assertThatThrownBy(() -> verify(sessions.get(1)).close())
                .isInstanceOf(MockitoAssertionError.class)
                .hasMessageContaining("session phone.close()");
    }

    @Test
    void aSessionBelongsToItsUser() {
        WebSocketSession session = SessionTestUtils.openSession("tab", "alice");

        assertThat(session.getPrincipal().getName()).isEqualTo("alice");
    }

    @Test
    void aBrokenSessionFailsOnlyWhenUsed() throws Exception {
        WebSocketSession session = SessionTestUtils.brokenSession("tab");

        assertThat(session.isOpen()).isTrue();
        assertThatIOException().isThrownBy(() -> session.sendMessage(new TextMessage("hello")));
    }

    @Test
    void aPartnerSessionAnswersInDepth() {
        Session session = SessionTestUtils.partnerSession(Map.of("region", "eu"));

        assertThat(session.getAsyncRemote()).isNotNull();
        assertThat(session.getUserProperties()).containsEntry("region", "eu");
    }

    @Test
    void idleSocketsHaveNoBehaviour() {
        assertThat(SessionTestUtils.idle(WebSocketSession.class).isOpen()).isFalse();
        assertThat(mockingDetails(SessionTestUtils.idle(Session.class)).isMock()).isTrue();
    }
}
