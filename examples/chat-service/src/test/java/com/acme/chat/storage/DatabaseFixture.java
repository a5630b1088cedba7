package com.acme.chat.storage;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEFAULTS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import javax.sql.DataSource;

import com.acme.chat.Message;

/** A database with one connection, whose queries find the given messages. */
class DatabaseFixture {

    final DataSource dataSource = mock(DataSource.class);
    final Connection connection = mock(Connection.class);
    final PreparedStatement statement = mock(PreparedStatement.class);

    DatabaseFixture() throws SQLException {
        when(dataSource.getConnection()).thenReturn(connection);
        when(connection.prepareStatement(anyString())).thenReturn(statement);
    }

    ResultSet willFind(Message... messages) throws SQLException {
        ResultSet rows = rows(messages);
        when(statement.executeQuery()).thenReturn(rows);
        return rows;
    }

    private static ResultSet rows(Message... messages) {
        Iterator<Message> remaining = List.of(messages).iterator();
        AtomicReference<Message> row = new AtomicReference<>();
        return mock(ResultSet.class, invocation -> switch (invocation.getMethod().getName()) {
            case "next" -> {
                row.set(remaining.hasNext() ? remaining.next() : null);
                yield row.get() != null;
            }
            case "getObject" -> row.get().id();
            case "getString" -> column(row.get(), invocation.getArgument(0));
            case "getTimestamp" -> Timestamp.from(row.get().sentAt());
            default -> RETURNS_DEFAULTS.answer(invocation);
        });
    }

    private static String column(Message row, String name) {
        return switch (name) {
            case "room" -> row.room();
            case "author" -> row.author();
            case "text" -> row.text();
            default -> throw new IllegalArgumentException("No column " + name);
        };
    }
}
