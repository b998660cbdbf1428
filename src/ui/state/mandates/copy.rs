//! The rows of the register that are shown, to be copied: plain data, put together wherever there is time for it.

use std::sync::Arc;

use super::{Line, Mandates};
use crate::export;
use crate::mandate::register::Register;
use crate::messages::{Locale, Messages};

/// Rows of a register.
#[derive(Clone, Debug)]
pub struct TableToCopy {
    register: Arc<Register>,
    lines: Arc<[Line]>,
    count: usize,
    locale: Locale,
}

impl PartialEq for TableToCopy {
    /// The same rows, shown once.
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.lines, &other.lines) && self.locale == other.locale
    }
}

impl TableToCopy {
    /// Those that are shown.
    #[must_use]
    pub fn of(mandates: &Mandates, locale: Locale) -> Self {
        let (register, lines) = (Arc::clone(&mandates.register), Arc::clone(&mandates.lines));
        let count = lines.iter().filter(|line| matches!(line, Line::Row(_))).count();
        Self { register, lines, count, locale }
    }

    /// How many they are.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.count
    }

    /// Their words, with the heads of the columns.
    #[must_use]
    pub fn text(&self) -> String {
        let rows: Vec<usize> =
            self.lines.iter().filter_map(|line| if let Line::Row(at) = line { Some(*at) } else { None }).collect();
        export::mandates::copied(&self.register, &rows, &Messages::new(self.locale))
    }
}
