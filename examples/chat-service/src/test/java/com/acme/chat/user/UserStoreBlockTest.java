package com.acme.chat.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.mockito.MockitoSession;
import org.mockito.quality.Strictness;

class UserStoreBlockTest {

    private MockitoSession session;
    private EntityManager entities;
    private UserStore users;

    @BeforeEach
    void startSession() {
        session = Mockito.mockitoSession().strictness(Strictness.STRICT_STUBS).startMocking();
        entities = mock(EntityManager.class);
        users = new UserStore(entities);
    }

    @AfterEach
    void finishSession() {
        session.finishMocking();
    }

    @Test
    void blocksUnderALock() {
        UserAccount troll = spy(new UserAccount("troll", "troll@example.com"));
        when(entities.find(UserAccount.class, "troll", LockModeType.PESSIMISTIC_WRITE)).thenReturn(troll);

        assertThat(users.block("troll")).isTrue();

        verify(troll).block();
        verify(entities).flush();
        verifyNoMoreInteractions(entities);
    }

    @Test
    void blocksOnlyOnce() {
        UserAccount troll = mock(UserAccount.class);
        when(troll.isBlocked()).thenReturn(true);
        when(entities.find(UserAccount.class, "troll", LockModeType.PESSIMISTIC_WRITE)).thenReturn(troll);

        assertThat(users.block("troll")).isFalse();

        verify(troll, never()).block();
        verifyNoMoreInteractions(entities);
    }

    @Test
    void cannotBlockSomebodyUnknown() {
        assertThat(users.block("nobody")).isFalse();

        verify(entities, never()).flush();
    }

    @Test
    void anAccountReadFromTheDatabaseStartsUnblocked() {
        UserAccount loaded = spy(UserAccount.class);
        when(entities.find(UserAccount.class, "alice", LockModeType.PESSIMISTIC_WRITE)).thenReturn(loaded);

        assertThat(users.block("alice")).isTrue();
        assertThat(loaded.isBlocked()).isTrue();
    }
}
