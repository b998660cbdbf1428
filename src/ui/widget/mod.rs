//! Parts that several views are made of.

pub mod cell;
pub mod choice;
pub mod chosen;
pub mod control;
pub mod direction;
pub mod field;
pub mod legend;
pub mod letters;
pub mod memory;
pub mod prose;
pub mod rows;
pub mod segments;
pub mod travel;
