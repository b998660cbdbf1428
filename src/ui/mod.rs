//! The window. The only room that names egui, eframe or rfd.
