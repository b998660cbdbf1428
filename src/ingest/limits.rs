//! What is read at most. Past a limit there is a clear error, not a slow program. Each is tested at its edge.

/// The largest file, in megabytes (10^6 bytes).
pub const MAX_FILE_MB: u64 = 200;

/// The same in bytes.
pub const MAX_FILE_BYTES: u64 = MAX_FILE_MB * 1_000_000;

/// The longest line of a text, in bytes.
pub const MAX_LINE_BYTES: usize = 1 << 20;

/// The most paragraphs, items and headings of a document.
pub const MAX_PARAGRAPHS: usize = 100_000;

/// How deep elements may stand inside each other, in XML and HTML.
pub const MAX_DEPTH: usize = 256;

/// The most attributes of one element.
pub const MAX_ATTRIBUTES: usize = 1_000;

/// The most files in an archive.
pub const MAX_MEMBERS: usize = 10_000;

/// The largest file of an archive, unpacked, in units of 2^20 bytes.
pub const MAX_MEMBER_MB: u64 = 64;

/// The most that is unpacked of one archive, in units of 2^20 bytes.
pub const MAX_UNPACKED_MB: u64 = 512;

/// How many times larger a file of an archive may become, where it is larger than [`FREE_RATIO_BYTES`].
pub const MAX_RATIO: u64 = 200;

/// Up to this size a file may grow as it likes: a small repetitive text packs well.
pub const FREE_RATIO_BYTES: u64 = 1 << 20;

/// The largest web page, in megabytes (10^6 bytes): its tree takes many times as much memory.
pub const MAX_HTML_MB: u64 = 32;

/// The most elements, stretches of text and comments of a web page.
pub const MAX_HTML_NODES: usize = 1_000_000;

/// The most pages of a PDF.
pub const MAX_PAGES: usize = 5000;

/// The most glyphs of a PDF.
pub const MAX_GLYPHS: usize = 20_000_000;

/// The longest time for a page of a PDF, in seconds.
pub const MAX_PAGE_SECONDS: u64 = 10;

/// The most memory for the reading of a PDF, in units of 2^20 bytes.
pub const MAX_PDF_MEMORY_MB: u64 = 1024;
