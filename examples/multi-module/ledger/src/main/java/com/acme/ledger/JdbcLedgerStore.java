package com.acme.ledger;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.util.List;

public class JdbcLedgerStore implements LedgerStore {

    static final String BALANCE = "select sum(amount) from postings where account = ?";
    static final String APPEND = "insert into postings (account, amount, posted_at) values (?, ?, ?)";

    private final Transactions transactions;

    public JdbcLedgerStore(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public BigDecimal balance(String account) {
        return transactions.run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(BALANCE)) {
                statement.setString(1, account);
                try (ResultSet sum = statement.executeQuery()) {
                    BigDecimal balance = sum.next() ? sum.getBigDecimal(1) : null;
                    return balance == null ? BigDecimal.ZERO : balance;
                }
            }
        });
    }

    @Override
    public void append(List<Posting> postings) {
        transactions.run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
                for (Posting posting : postings) {
                    statement.setString(1, posting.account());
                    statement.setBigDecimal(2, posting.amount());
                    statement.setTimestamp(3, Timestamp.from(posting.at()));
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }
}
