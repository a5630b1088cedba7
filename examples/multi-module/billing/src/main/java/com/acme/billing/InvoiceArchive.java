package com.acme.billing;

import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public class InvoiceArchive {

    private final DataSource dataSource;

    public InvoiceArchive(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public void store(Invoice invoice) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into archive values (?, ?)")) {
            Blob document = connection.createBlob();
            document.setBytes(1, invoice.toString().getBytes(StandardCharsets.UTF_8));
            insert.setString(1, invoice.number());
            insert.setBlob(2, document);
            insert.executeUpdate();
            document.free();
        }
    }
}
