package com.acme.chat.storage;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import com.acme.chat.Message;

/** Moves messages that have reached the retention time from the live table to the archive. */
public class ArchiveJob implements Runnable {

    private final MessageRepository messages;
    private final DataSource dataSource;
    private final Clock clock;
    private final Duration retention;

    public ArchiveJob(MessageRepository messages, DataSource dataSource, Clock clock, Duration retention) {
        this.messages = messages;
        this.dataSource = dataSource;
        this.clock = clock;
        this.retention = retention;
    }

    @Override
    public void run() {
        List<Message> old = messages.findBySentAtBefore(clock.instant().minus(retention));
        if (old.isEmpty()) {
            return;
        }
        new MessageArchive(dataSource).store(old);
        messages.deleteAll(old);
    }
}
