package com.acme.parcel

import javax.sql.DataSource

/** Parcels in a relational database. */
class ParcelStore(private val dataSource: DataSource) : ParcelRepository {
    override fun find(barcode: String): Parcel? =
        dataSource.connection.use { connection ->
            connection.prepareStatement("select depot, delivered from parcel where barcode = ?").use { select ->
                select.setString(1, barcode)
                select.executeQuery().use { rows ->
                    if (rows.next()) Parcel(barcode, rows.getString(1), rows.getBoolean(2)) else null
                }
            }
        }

    override fun save(parcel: Parcel) {
        dataSource.connection.use { connection ->
            connection.prepareStatement("update parcel set depot = ?, delivered = ? where barcode = ?").use { update ->
                update.setString(1, parcel.depot)
                update.setBoolean(2, parcel.delivered)
                update.setString(3, parcel.barcode)
                check(update.executeUpdate() == 1) { "no parcel ${parcel.barcode}" }
            }
        }
    }
}
