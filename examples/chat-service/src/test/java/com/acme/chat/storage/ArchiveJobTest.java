package com.acme.chat.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyIterable;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockConstruction;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.MockedConstruction;
import org.mockito.Mockito;
import org.springframework.dao.DataAccessResourceFailureException;

import com.acme.chat.ChatMocks;
import com.acme.chat.Message;

class ArchiveJobTest {

    private static final Duration RETENTION = Duration.ofDays(30);
    private static final Instant LIMIT = ChatMocks.NOON.minus(RETENTION);

    private final MessageRepository messages = mock(MessageRepository.class);
    private final DataSource dataSource = mock(DataSource.class);
    private final Clock clock = mock(Clock.class);
    private final ArchiveJob job = new ArchiveJob(messages, dataSource, clock, RETENTION);

    @BeforeEach
    void setTheClock() {
        when(clock.instant()).thenReturn(ChatMocks.NOON);
    }

    @Test
    void movesOldMessages() {
        List<Message> old = List.of(ChatMocks.message("alice", "hello"));
        when(messages.findBySentAtBefore(LIMIT)).thenReturn(old);

        try (MockedConstruction<MessageArchive> archives = mockConstruction(MessageArchive.class)) {
            job.run();

            assertThat(archives.constructed()).hasSize(1);
            verify(archives.constructed().get(0)).store(old);
        }
        verify(messages).deleteAll(old);
    }

    @Test
    void opensNoArchiveForNothing() {
        try (MockedConstruction<MessageArchive> archives = Mockito.mockConstruction(MessageArchive.class)) {
            job.run();

            assertThat(archives.constructed()).isEmpty();
        }
        verify(messages, never()).deleteAll(anyIterable());
    }

    @Test
    void keepsMessagesThatCouldNotBeArchived() {
        when(messages.findBySentAtBefore(LIMIT)).thenReturn(List.of(ChatMocks.message("alice", "hello")));

        try (MockedConstruction<MessageArchive> archives = mockConstruction(MessageArchive.class,
                (archive, context) -> {
                    assertThat(context.arguments()).hasSize(1).first().isSameAs(dataSource);
                    doThrow(new DataAccessResourceFailureException("disk full")).when(archive).store(any());
                })) {
            assertThatThrownBy(job::run).hasMessage("disk full");
            assertThat(archives.constructed()).hasSize(1);
        }
        verify(messages, never()).deleteAll(anyIterable());
    }

    @Test
    void archivesOnlyWhatTheRepositoryHandsOut() {
        @SuppressWarnings("unchecked")
        List<Message> none = mock(List.class);
        when(none.isEmpty()).thenReturn(true);
        when(messages.findBySentAtBefore(any())).thenReturn(none);

        job.run();

        verify(none).isEmpty();
        Mockito.verifyNoMoreInteractions(none, dataSource);
    }
}
