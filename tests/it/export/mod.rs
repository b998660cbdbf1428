//! What leaves the program.

mod tables;
mod tracked;
mod word;
