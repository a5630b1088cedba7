package com.acme.chat.agent;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.acme.chat.Message;

/** Finds the agent that a message is addressed to. */
public class AgentRouter {

    private final Map<String, AnswerAgent> byName = new LinkedHashMap<>();

    public AgentRouter(Collection<? extends AnswerAgent> agents) {
        for (AnswerAgent agent : agents) {
            if (byName.put(agent.name(), agent) != null) {
                throw new IllegalArgumentException("Two agents are called " + agent.name());
            }
        }
    }

    public Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    /** Agents do not talk to each other: what an agent wrote goes to nobody. */
    public Optional<AnswerAgent> route(Message message) {
        if (byName.containsKey(message.author())) {
            return Optional.empty();
        }
        return message.mention().map(byName::get);
    }
}
