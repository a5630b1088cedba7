package com.acme.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockConstruction;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.MockedConstruction;
import org.mockito.MockedStatic;

class PriceImportTest {

    private static final Path FILE = Path.of("prices.csv");

    private final Catalog catalog = mock();

    @Test
    void pricesEveryProduct() throws IOException {
        try (MockedConstruction<PriceList> lists = mockConstruction(
                PriceList.class,
                (list, context) -> when(list.read()).thenReturn(Map.of("SKU-1", BigDecimal.ONE)))) {

            assertThat(new PriceImport(catalog).run(FILE)).isEmpty();

            assertThat(lists.constructed()).hasSize(1);
        }
        verify(catalog).changePrice("SKU-1", BigDecimal.ONE);
    }

    @Test
    void reportsWhatIsNotForSale() throws IOException {
        Catalog known = spy(new Catalog(mock(ProductRepository.class), mock(SearchIndex.class)));
        doNothing().when(known).changePrice("SKU-1", BigDecimal.ONE);
        doThrow(new IllegalArgumentException("No product")).when(known).changePrice("SKU-9", BigDecimal.ONE);
        try (var lists = mockConstruction(
                PriceList.class,
                (list, context) ->
                        when(list.read()).thenReturn(Map.of("SKU-1", BigDecimal.ONE, "SKU-9", BigDecimal.ONE)))) {

            assertThat(new PriceImport(known).run(FILE)).containsExactly("SKU-9");

            verify(lists.constructed().get(0)).read();
        }
    }

    @Test
    void changesNothingWithoutAFile() {
        assertThatIOException().isThrownBy(() -> new PriceImport(catalog).run(Path.of("no-such-file.csv")));

        verifyNoInteractions(catalog);
    }

    @Test
    void readsTheInboxOfTheSupplier(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("prices.csv"), "SKU-1;4.20");
        try (MockedStatic<Inboxes> inboxes = mockStatic(Inboxes.class)) {
            inboxes.when(() -> Inboxes.of("forge")).thenReturn(file);

            assertThat(new PriceImport(catalog).run("forge")).isEmpty();
        }
        verify(catalog).changePrice("SKU-1", new BigDecimal("4.20"));
    }
}
