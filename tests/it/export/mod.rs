//! What leaves the program.

mod answers;
mod browser;
mod direction;
mod golden;
mod many;
#[cfg(feature = "pdf")]
mod pdf;
mod tables;
mod tracked;
mod word;
