package com.acme.chat.storage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.CrudRepository;

import com.acme.chat.Message;

public interface MessageRepository extends CrudRepository<Message, UUID> {

    List<Message> findTop20ByRoomOrderBySentAtDesc(String room);

    List<Message> findBySentAtBefore(Instant limit);
}
