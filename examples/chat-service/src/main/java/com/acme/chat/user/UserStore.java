package com.acme.chat.user;

import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

public class UserStore {

    static final String BY_EMAIL = "select u from UserAccount u where u.email = :email";

    private final EntityManager entities;

    public UserStore(EntityManager entities) {
        this.entities = entities;
    }

    public UserAccount register(String name, String email) {
        if (entities.find(UserAccount.class, name) != null) {
            throw new IllegalStateException("The name " + name + " is taken");
        }
        UserAccount account = new UserAccount(name, email);
        entities.persist(account);
        return account;
    }

    public Optional<UserAccount> findByEmail(String email) {
        return entities.createQuery(BY_EMAIL, UserAccount.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    public boolean block(String name) {
        UserAccount account = entities.find(UserAccount.class, name, LockModeType.PESSIMISTIC_WRITE);
        if (account == null || account.isBlocked()) {
            return false;
        }
        account.block();
        entities.flush();
        return true;
    }
}
