import type { AnnouncementEvent, UserEvent } from '../../../shared/model/timeline.ts'
import type { Ledger } from './open.ts'

/** Keeps what the owner said, about a device or the home. */
export function keepNote(db: Ledger, deviceId: string | null, event: UserEvent): void {
  db.prepare('INSERT INTO user_note (device_id, at, note) VALUES (?, ?, ?)').run(
    deviceId,
    Date.parse(event.at),
    event.note,
  )
}

/** Keeps a vendor's announcement once, however often it is read again. */
export function keepAnnouncement(db: Ledger, event: AnnouncementEvent): void {
  db.prepare(
    `INSERT INTO announcement (at, vendor, model, firmware, url, published_at, text)
     SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE NOT EXISTS (
       SELECT 1 FROM announcement WHERE vendor = ?2 AND model IS ?3 AND firmware IS ?4 AND url IS ?5
         AND published_at IS ?6 AND text = ?7)`,
  ).run(
    Date.parse(event.at),
    event.vendor,
    event.model,
    event.firmware === null ? null : JSON.stringify(event.firmware),
    event.url,
    event.publishedAt,
    event.text,
  )
}
