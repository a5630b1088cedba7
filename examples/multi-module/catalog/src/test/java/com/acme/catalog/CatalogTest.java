package com.acme.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
class CatalogTest {

    private static final Product ANVIL = new Product("SKU-1", "Anvil", new BigDecimal("99.00"));

    @Mock
    private ProductRepository repository;

    @Mock
    private SearchIndex index;

    @InjectMocks
    private Catalog catalog;

    @Nested
    class Search {

        @Test
        void findsProducts() {
            when(index.search("anvil")).thenReturn(List.of("SKU-1"));
            when(repository.find("SKU-1")).thenReturn(Optional.of(ANVIL));

            assertThat(catalog.search("anvil")).containsExactly(ANVIL);

            verifyNoMoreInteractions(index);
        }

        @Test
        void cleansTheIndexUp() {
            when(index.search("rocket")).thenReturn(List.of("SKU-9"));
            when(repository.find("SKU-9")).thenReturn(Optional.empty());

            assertThat(catalog.search("rocket")).isEmpty();

            verify(index).remove("SKU-9");
        }
    }

    @Nested
    class PriceChange {

        @Test
        void reachesTheIndex() {
            when(repository.find("SKU-1")).thenReturn(Optional.of(ANVIL));

            catalog.changePrice("SKU-1", BigDecimal.TEN);

            verify(repository).save(new Product("SKU-1", "Anvil", BigDecimal.TEN));
            verify(index).put(new Product("SKU-1", "Anvil", BigDecimal.TEN));
        }

        @Test
        void needsAProduct() {
            assertThatIllegalArgumentException().isThrownBy(() -> catalog.changePrice("SKU-9", BigDecimal.TEN));

            verifyNoInteractions(index);
        }
    }
}
