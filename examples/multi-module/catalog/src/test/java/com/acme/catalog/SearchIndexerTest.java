package com.acme.catalog;

import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Iterator;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.InOrder;

@TestInstance(Lifecycle.PER_CLASS)
class SearchIndexerTest {

    private final SearchIndex index = mock(SearchIndex.class);
    private final Progress progress = mock(Progress.class);
    private final SearchIndexer indexer = new SearchIndexer(index, 2);

    @BeforeEach
    void forgetEarlierTests() {
        clearInvocations(index, progress);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 2", "4, 2"})
    void reportsEveryBatch(int products, int reports) {
        Product product = new Product("SKU-1", "Anvil", BigDecimal.ONE);

        indexer.indexAll(Collections.nCopies(products, product).iterator(), progress);

        verify(index, times(products)).put(product);
        verify(progress, times(reports)).accept(anyInt());
        verify(progress).accept(products);
    }

    @Test
    void hasNothingToReportWithoutProducts() {
        indexer.indexAll(Collections.emptyIterator(), progress);

        verifyNoInteractions(index, progress);
    }

    @Test
    @SuppressWarnings("unchecked")
    void takesOneProductAtATime() {
        Product product = new Product("SKU-1", "Anvil", BigDecimal.ONE);
        Iterator<Product> products = mock(Iterator.class);
        when(products.hasNext()).thenReturn(true, true, false);
        when(products.next()).thenReturn(product);

        indexer.indexAll(products, progress);

        InOrder inOrder = inOrder(products, index);
        inOrder.verify(products).next();
        inOrder.verify(index).put(product);
        inOrder.verify(products).next();
        inOrder.verify(index).put(product);
    }

    private interface Progress extends IntConsumer {}
}
