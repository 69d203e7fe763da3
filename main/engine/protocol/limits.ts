/** Every cap on what the network may make Houseguest hold or do, each with its reason. */

/** RFC 6762, 17: a multicast DNS message never exceeds 9,000 bytes; a DNS header has 12. */
export const MDNS_MIN_BYTES = 12
export const MDNS_MAX_BYTES = 9_000
/** Records one message may hold. The largest honest one seen held about 60; 512 is a margin, not a feature. */
export const MDNS_MAX_RECORDS = 512
/** Pointers one name may follow (RFC 1035, 4.1.4); each must also lead strictly backwards. */
export const DNS_MAX_JUMPS = 16
/** RFC 1035, 2.3.4. */
export const DNS_MAX_NAME_BYTES = 255
/** A message whose names are written out may grow this much; beyond it is an amplifier, not an answer. */
export const MDNS_MAX_EXPANDED_BYTES = 65_536
/** Avahi and systemd keep 75 minutes at most; a day's TTL would keep the dead alive. RFC 6762, 10. */
export const DNS_MAX_TTL_SECONDS = 4_500

/** An SSDP message travels in one datagram; the largest honest one seen is under 1,400 bytes. */
export const SSDP_MAX_BYTES = 2_048
export const SSDP_MAX_HEADERS = 32
export const SSDP_MAX_VALUE = 512
/** UDA 2.0, 1.2.2 asks for 1,800 s at least; devices state 60 s to a day. */
export const SSDP_MIN_AGE_SECONDS = 60
export const SSDP_MAX_AGE_SECONDS = 86_400

/** What one address, and all of them, may state before the rest is counted and dropped. */
export const MAX_SERVICES_PER_ADDRESS = 64
export const MAX_SERVICES = 2_000
export const MAX_RECORDS = 10_000
export const MAX_RECORDS_PER_ADDRESS = 512
export const MAX_SERVICE_TYPES = 128
export const MAX_ADDRESSES = 4_096
/** Statements of one address kept for deciding what to ask it. */
export const MAX_STATEMENTS_PER_ADDRESS = 128

/** Datagrams per second and at once: an honest device answers a search with about ten. */
export const SOURCE_RATE = { perSecond: 50, burst: 200 } as const
/** 200 devices answering two searches in the same second send about 1,500. */
export const GLOBAL_RATE = { perSecond: 500, burst: 4_000 } as const
/** What an address may say however much the others say: a crowd that floods cannot drown a quiet neighbour. */
export const ALWAYS_HEARD_RATE = { perSecond: 1, burst: 30 } as const

/** Kernel receive buffer asked for: the default 208 kB lost 200 of 550 answers of 200 devices. */
export const RECEIVE_BUFFER_BYTES = 4 * 1024 * 1024

/** A document of a device: real descriptions reach 64 kB, pages more; 256 kB is where it becomes an attack. */
export const FETCH_MAX_BYTES = 256 * 1024
export const FETCH_MAX_HEADER_BYTES = 8_192
/** From connecting to the last byte: an idle timeout alone lets a drip hold a connection open for ever. */
export const FETCH_DEADLINE_MS = 5_000
/** Different hosts asked at once; one host is never asked two things at once. Hosts that never answer hold a place each. */
export const MAX_PARALLEL_ASKS = 64
/**
 * How long a question keeps its place while somebody who was asked less waits for one: devices answer within a tenth
 * of a second, slow printers within three. It is put again once.
 */
export const GIVES_WAY_AFTER_MS = 400
export const MAX_ASKS_PER_ADDRESS = 24
/**
 * What one MAC may make Houseguest ask and take in within `ASK_AGAIN_AFTER_MS`, whatever number of addresses it holds:
 * above what twenty devices behind one Wi-Fi repeater need, far below what would crowd out its neighbours.
 */
export const MAX_PARALLEL_PER_DEVICE = 4
export const MAX_ASKS_PER_DEVICE = 200
export const TAKEN_PER_DEVICE_BYTES = 4 * 1024 * 1024
/** What all of them together may: 200 devices are asked about 600 questions and answer 3 MB. */
export const MAX_ASKS = 960
export const TAKEN_BYTES = 14 * 1024 * 1024
/** The last questions are for devices that were asked hardly anything, so that a crowd that came first leaves some. */
export const RESERVED_ASKS = 240
export const HARDLY_ASKED = 4
/**
 * What an answer may have at first; one that is larger is asked for again while most of the whole is left. Less than is
 * read at once (64 kB): one that pours is cut off at its first reading.
 */
export const USUAL_ANSWER_BYTES = 60 * 1024
export const LARGE_WHILE_LEFT = 0.75
/** Octets read before a connection is cut off, below which nothing more is on its way. */
export const TRICKLE_BYTES = 16 * 1024
export const MAX_PATH = 512
export const MAX_QUERY = 64
/** The same question to the same address waits this long. */
export const ASK_AGAIN_AFTER_MS = 10 * 60_000

/** The address sweep: one datagram per address, as fast as arp-scan by default, no larger network than this prefix. */
export const SWEEP_PER_SECOND = 500
export const SWEEP_WIDEST_PREFIX = 22
