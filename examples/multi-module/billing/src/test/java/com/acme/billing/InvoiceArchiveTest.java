package com.acme.billing;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.acme.ledger.LedgerMocks;
import java.math.BigDecimal;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvoiceArchiveTest {

    private final Invoice invoice = new Invoice("2025-1", "C-1", BigDecimal.TEN, LocalDate.EPOCH);

    private Connection connection;
    private PreparedStatement insert;

    @BeforeEach
    void setUp() throws SQLException {
        connection = mock(Connection.class);
        insert = mock(PreparedStatement.class);
        when(connection.prepareStatement(anyString())).thenReturn(insert);
    }

    @Test
    void writesTheDocument() throws SQLException {
        Blob document = mock(Blob.class);
        when(connection.createBlob()).thenReturn(document);

        new InvoiceArchive(LedgerMocks.dataSource(connection)).store(invoice);

        var inOrder = inOrder(document, insert);
        inOrder.verify(document).setBytes(eq(1L), any(byte[].class));
        inOrder.verify(insert).setBlob(2, document);
        inOrder.verify(insert).executeUpdate();
        inOrder.verify(document).free();
    }

    @Test
    void closesEverythingWhenTheDatabaseIsFull() throws SQLException {
        when(connection.createBlob()).thenReturn(mock(Blob.class));
        when(insert.executeUpdate()).thenThrow(new SQLException("disk full"));
        InvoiceArchive archive = new InvoiceArchive(LedgerMocks.dataSource(connection));

        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> archive.store(invoice));

        verify(insert).close();
        verify(connection).close();
    }
}
