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
     SELECT @at, @vendor, @model, @firmware, @url, @publishedAt, @text WHERE NOT EXISTS (
       SELECT 1 FROM announcement WHERE vendor = @vendor AND model IS @model AND firmware IS @firmware AND url IS @url
         AND published_at IS @publishedAt AND text = @text)`,
  ).run({
    at: Date.parse(event.at),
    vendor: event.vendor,
    model: event.model,
    firmware: event.firmware === null ? null : JSON.stringify(event.firmware),
    url: event.url,
    publishedAt: event.publishedAt,
    text: event.text,
  })
}
