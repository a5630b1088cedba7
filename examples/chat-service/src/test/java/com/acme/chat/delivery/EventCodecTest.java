package com.acme.chat.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.acme.chat.ChatEvent;

class EventCodecTest {

    private final EventCodec codec = new EventCodec();

    @ParameterizedTest
    @ValueSource(strings = { "JOINED|lobby|alice", "MESSAGE|lobby|alice: hello", "LEFT|lobby|" })
    void decodesWhatItEncodes(String frame) {
        assertThat(codec.encode(codec.decode(frame))).isEqualTo(frame);
    }

    @Test
    void keepsSeparatorsInTheBody() {
        assertThat(codec.decode("MESSAGE|lobby|alice: a|b").body()).isEqualTo("alice: a|b");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "hello", "MESSAGE|lobby", "SHOUT|lobby|hello" })
    void refusesOtherFrames(String frame) {
        assertThatIllegalArgumentException().isThrownBy(() -> codec.decode(frame));
    }

    @Test
    void encodesReasons() {
        assertThat(codec.encode(ChatEvent.rejected("lobby", "too fast"))).isEqualTo("REJECTED|lobby|too fast");
    }
}
