package com.acme.chat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.springframework.jdbc.core.JdbcTemplate;

/** Who is a member of which room. */
public class RoomService {

    static final String INSERT = "insert into room_member (room, user_name) values (?, ?)";
    static final String DELETE = "delete from room_member where room = ? and user_name = ?";
    static final String SELECT = "select user_name from room_member where room = ? order by user_name";
    static final String COUNT = "select count(*) from room_member where room = ?";

    private final JdbcTemplate jdbc;
    private final List<Consumer<ChatEvent>> listeners = new CopyOnWriteArrayList<>();

    public RoomService(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void onChange(Consumer<ChatEvent> listener) {
        listeners.add(listener);
    }

    public void join(String room, String user) {
        if (jdbc.update(INSERT, room, user) == 1) {
            tell(ChatEvent.joined(room, user));
        }
    }

    public void leave(String room, String user) {
        if (jdbc.update(DELETE, room, user) == 1) {
            tell(ChatEvent.left(room, user));
        }
    }

    public List<String> membersOf(String room) {
        return jdbc.queryForList(SELECT, String.class, room);
    }

    public boolean isEmpty(String room) {
        Integer members = jdbc.queryForObject(COUNT, Integer.class, room);
        return members == null || members == 0;
    }

    private void tell(ChatEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }
}
