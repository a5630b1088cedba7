package io.github.mockfactory.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RootPackageTest {

    @Test
    void isWhatAllFilesShare() {
        assertThat(RootPackage.of(Map.of("com.acme.chat", 3, "com.acme.chat.room", 2)))
                .isEqualTo("com.acme.chat");
        assertThat(RootPackage.of(Map.of("com.acme.chat", 1, "com.acme.pay", 1)))
                .isEqualTo("com.acme");
        assertThat(RootPackage.of(Map.of("com.acme.chat.room", 1))).isEqualTo("com.acme.chat.room");
    }

    @Test
    void leavesTheHostOfMostFilesBehind() {
        assertThat(RootPackage.of(Map.of("com.acme.chat", 8, "org.shaded.lib", 1)))
                .isEqualTo("com.acme.chat");
        assertThat(RootPackage.of(Map.of("com.acme.chat", 3, "com.acme.pay", 2)))
                .isEqualTo("com.acme.chat");
    }

    @Test
    void goesDeeperOnlyWithNearlyAllFiles() {
        assertThat(RootPackage.of(Map.of("com.acme.chat.room", 9, "com.acme.chat.door", 1)))
                .isEqualTo("com.acme.chat.room");
        assertThat(RootPackage.of(Map.of("com.acme.chat.room", 8, "com.acme.chat.door", 2)))
                .isEqualTo("com.acme.chat");
    }

    @Test
    void isEmptyWhereFilesHaveNothingInCommon() {
        assertThat(RootPackage.of(Map.of())).isEmpty();
        assertThat(RootPackage.of(Map.of("", 4))).isEmpty();
        assertThat(RootPackage.of(Map.of("alpha.one", 1, "beta.two", 1))).isEmpty();
    }

    @Test
    void doesNotTakeAPrefixForAPackage() {
        assertThat(RootPackage.of(Map.of("com.acme.chat", 1, "com.acme.chatroom", 1)))
                .isEqualTo("com.acme");
    }
}
