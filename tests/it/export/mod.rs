//! What leaves the program.

mod answers;
mod tables;
mod tracked;
mod word;
