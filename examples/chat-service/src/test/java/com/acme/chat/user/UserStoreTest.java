package com.acme.chat.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;
import org.mockito.ArgumentCaptor;
import org.mockito.Captor;
import org.mockito.Mock;
import org.mockito.MockitoAnnotations;

class UserStoreTest {

    @Mock
    private EntityManager entities;

    @Mock(answer = Answers.RETURNS_SELF)
    private TypedQuery<UserAccount> query;

    @Captor
    private ArgumentCaptor<UserAccount> persisted;

    private AutoCloseable mocks;
    private UserStore users;

    @BeforeEach
    void openMocks() {
        mocks = MockitoAnnotations.openMocks(this);
        users = new UserStore(entities);
    }

    @AfterEach
    void closeMocks() throws Exception {
        mocks.close();
    }

    @Test
    void registersANewUser() {
        UserAccount alice = users.register("alice", "alice@example.com");

        verify(entities).persist(persisted.capture());
        assertThat(persisted.getValue()).isSameAs(alice);
        assertThat(alice.getEmail()).isEqualTo("alice@example.com");
        assertThat(alice.isBlocked()).isFalse();
    }

    @Test
    void refusesANameThatIsTaken() {
        when(entities.find(UserAccount.class, "alice")).thenReturn(mock(UserAccount.class));

        assertThatIllegalStateException().isThrownBy(() -> users.register("alice", "alice@example.com"))
                .withMessageContaining("alice");
        verify(entities, never()).persist(any());
    }

    @Test
    void findsAUserByEmail() {
        UserAccount alice = mock(UserAccount.class, "alice");
        when(entities.createQuery(UserStore.BY_EMAIL, UserAccount.class)).thenReturn(query);
        when(query.getResultStream()).thenReturn(Stream.of(alice));

        assertThat(users.findByEmail("alice@example.com")).containsSame(alice);
        verify(query).setParameter("email", "alice@example.com");
    }

    @Test
    void findsNobodyByAnUnknownEmail() {
        @SuppressWarnings("unchecked")
        TypedQuery<UserAccount> empty = mock(TypedQuery.class, Answers.RETURNS_DEEP_STUBS);
        when(entities.createQuery(UserStore.BY_EMAIL, UserAccount.class)).thenReturn(empty);
        when(empty.setParameter("email", "nobody@example.com").getResultStream()).thenReturn(Stream.empty());

        assertThat(users.findByEmail("nobody@example.com")).isEmpty();
    }
}
