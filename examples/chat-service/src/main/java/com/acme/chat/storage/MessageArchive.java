package com.acme.chat.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.dao.DataAccessResourceFailureException;

import com.acme.chat.Message;

/** Old messages, kept in a table of their own and written in batches. */
public class MessageArchive {

    static final String INSERT = "insert into archive (id, room, author, text, sent_at) values (?, ?, ?, ?, ?)";
    static final String SEARCH = "select id, room, author, text, sent_at from archive where room = ? and text like ?";
    static final String PURGE = "delete from archive where sent_at < ?";

    private final DataSource dataSource;

    public MessageArchive(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Stores all of the messages or none. */
    public void store(Collection<Message> messages) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (Message message : messages) {
                    insert.setObject(1, message.id());
                    insert.setString(2, message.room());
                    insert.setString(3, message.author());
                    insert.setString(4, message.text());
                    insert.setTimestamp(5, Timestamp.from(message.sentAt()));
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Cannot archive " + messages.size() + " messages", e);
        }
    }

    public List<Message> search(String room, String term) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SEARCH)) {
            select.setString(1, room);
            select.setString(2, "%" + term + "%");
            try (ResultSet rows = select.executeQuery()) {
                List<Message> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Cannot search the archive of " + room, e);
        }
    }

    public int purgeBefore(Instant limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(PURGE)) {
            delete.setTimestamp(1, Timestamp.from(limit));
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Cannot purge the archive", e);
        }
    }

    private static Message read(ResultSet row) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                row.getString("room"),
                row.getString("author"),
                row.getString("text"),
                row.getTimestamp("sent_at").toInstant());
    }
}
