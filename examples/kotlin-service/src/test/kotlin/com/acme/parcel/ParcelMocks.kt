package com.acme.parcel

import org.mockito.Mockito
import org.mockito.kotlin.doReturn
import org.mockito.kotlin.mock

fun emptyRepository(): ParcelRepository = mock()

fun repositoryWith(parcel: Parcel) = mock<ParcelRepository> {
    on { find(parcel.barcode) } doReturn parcel
}

fun silentNotifier(): Notifier = Mockito.mock(Notifier::class.java, "silent")
