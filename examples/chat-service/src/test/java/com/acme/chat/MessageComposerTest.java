package com.acme.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.MockedStatic;

class MessageComposerTest {

    private static final UUID ID = UUID.fromString("0a1b2c3d-0000-4000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2025-03-14T09:26:53Z");

    private final Clock clock = mock(Clock.class);
    private final MessageComposer composer = new MessageComposer(clock);

    private MockedStatic<MessageIds> ids;

    @BeforeEach
    void fixIds() {
        ids = mockStatic(MessageIds.class);
        ids.when(MessageIds::next).thenReturn(ID);
    }

    @AfterEach
    void releaseIds() {
        ids.close();
    }

    @Test
    void stampsIdAndTime() {
        when(clock.instant()).thenReturn(NOW);

        assertThat(composer.compose("lobby", "alice", "hello"))
                .isEqualTo(new Message(ID, "lobby", "alice", "hello", NOW));
        ids.verify(MessageIds::next);
    }

    @Test
    void stripsTheText() {
        assertThat(composer.compose("lobby", "alice", "  hello\n").text()).isEqualTo("hello");
    }

    @Test
    void cutsWhatIsTooLong() {
        String text = "x".repeat(MessageComposer.MAX_LENGTH + 1);

        assertThat(composer.compose("lobby", "alice", text).text()).hasSize(MessageComposer.MAX_LENGTH);
    }

    @Test
    void refusesBlankTextBeforeItReadsTheClock() {
        assertThatIllegalArgumentException().isThrownBy(() -> composer.compose("lobby", "alice", " \t"));

        verify(clock, never()).instant();
    }

    @Test
    void usesTheNormalisedText() {
        MessageComposer masking = spy(composer);
        doReturn("***").when(masking).normalise(anyString());

        assertThat(masking.compose("lobby", "alice", "hello").text()).isEqualTo("***");
    }
}
