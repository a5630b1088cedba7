package com.acme.parcel

/** A parcel on its way. */
data class Parcel(val barcode: String, val depot: String, val delivered: Boolean = false)

/** Keeps parcels. */
interface ParcelRepository {
    fun find(barcode: String): Parcel?

    fun save(parcel: Parcel)
}
