package com.acme.chat;

import static org.assertj.core.api.Assertions.*;
import static org.mockito.ArgumentMatchers.*;
import static org.mockito.Mockito.*;

import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.InOrder;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

class RoomServiceTest {

    private final JdbcTemplate jdbc = mock(JdbcTemplate.class);
    private final RoomService rooms = new RoomService(jdbc);

    @Test
    void joinTellsEveryListenerInOrder() {
        @SuppressWarnings("unchecked")
        Consumer<ChatEvent> broadcaster = mock(Consumer.class, "broadcaster");
        @SuppressWarnings("unchecked")
        Consumer<ChatEvent> auditLog = mock(Consumer.class, "audit log");
        rooms.onChange(broadcaster);
        rooms.onChange(auditLog);
        when(jdbc.update(RoomService.INSERT, "lobby", "alice")).thenReturn(1);

        rooms.join("lobby", "alice");

        InOrder inOrder = inOrder(broadcaster, auditLog);
        inOrder.verify(broadcaster).accept(ChatEvent.joined("lobby", "alice"));
        inOrder.verify(auditLog).accept(ChatEvent.joined("lobby", "alice"));
    }

    @Test
    void joiningTwiceIsNoNews() {
        Consumer<ChatEvent> listener = mock();
        rooms.onChange(listener);

        rooms.join("lobby", "alice");

        verify(jdbc).update(RoomService.INSERT, "lobby", "alice");
        verifyNoInteractions(listener);
    }

    @Test
    void leaveTellsTheListener() {
        Consumer<ChatEvent> listener = mock();
        rooms.onChange(listener);
        when(jdbc.update(RoomService.DELETE, "lobby", "alice")).thenReturn(1);

        rooms.leave("lobby", "alice");

        verify(listener).accept(ChatEvent.left("lobby", "alice"));
    }

    @Test
    void readsMembersFromTheDatabase() {
        when(jdbc.queryForList(RoomService.SELECT, String.class, "lobby")).thenReturn(List.of("alice", "bob"));

        assertThat(rooms.membersOf("lobby")).containsExactly("alice", "bob");
    }

    @Test
    void handsTheMembersOnWithoutACopy() {
        @SuppressWarnings("unchecked")
        List<String> members = mock(List.class);
        when(jdbc.queryForList(RoomService.SELECT, String.class, "lobby")).thenReturn(members);

        assertThat(rooms.membersOf("lobby")).isSameAs(members);
        verifyNoInteractions(members);
    }

    @ParameterizedTest
    @CsvSource({ "0, true", "1, false", "25, false", ", true" })
    void isEmptyWithoutMembers(Integer count, boolean empty) {
        when(jdbc.queryForObject(RoomService.COUNT, Integer.class, "lobby")).thenReturn(count);

        assertThat(rooms.isEmpty("lobby")).isEqualTo(empty);
    }

    @Test
    void aFailedJoinIsToldToNobody() {
        var failing = mock(JdbcTemplate.class, invocation -> {
            throw new DataAccessResourceFailureException("database is down");
        });
        var listener = mock(ChatEventListener.class);
        var unstable = new RoomService(failing);
        unstable.onChange(listener);

        assertThatThrownBy(() -> unstable.join("lobby", "alice")).hasMessage("database is down");
        verify(listener, never()).accept(any());
    }

    interface ChatEventListener extends Consumer<ChatEvent> {
    }
}
