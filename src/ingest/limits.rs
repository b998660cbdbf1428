//! What is read at most. Past a limit there is a clear error, not a slow program. Each is tested at its edge.

/// The largest file, in megabytes (10^6 bytes).
pub const MAX_FILE_MB: u64 = 200;

/// The longest line of a text, in bytes.
pub const MAX_LINE_BYTES: usize = 1 << 20;

/// The most paragraphs, items and headings of a document.
pub const MAX_PARAGRAPHS: usize = 100_000;

/// How deep elements may stand inside each other, in XML and HTML.
pub const MAX_DEPTH: usize = 256;

/// The most attributes of one element.
pub const MAX_ATTRIBUTES: usize = 1_000;
