//! What leaves the program.

mod tables;
