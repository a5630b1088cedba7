package com.acme.chat.storage;

import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

/** Connects the data source before every test; a test that does not use the connection fails. */
@ExtendWith(MockitoExtension.class)
abstract class AbstractDatabaseTest {

    @Mock
    protected DataSource dataSource;

    @Mock
    protected Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        when(dataSource.getConnection()).thenReturn(connection);
    }
}
