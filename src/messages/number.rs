//! Counts as a person reads them: digits in groups of three, parted as the language does.

use fluent_bundle::FluentValue;

use super::Locale;

/// From here on digits stand in groups.
const GROUPED_FROM: u64 = 1_000;

/// A count: `46 933` in French, `46,933` in English. Years are no counts.
#[must_use]
pub fn grouped(locale: Locale, count: u64) -> String {
    if count < GROUPED_FROM {
        return count.to_string();
    }
    // No line may end within a number.
    let between = match locale {
        Locale::Fr => '\u{a0}',
        Locale::En => ',',
    };
    let digits = count.to_string();
    let mut words = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            words.push(between);
        }
        words.push(digit);
    }
    words
}

/// Numbers in French sentences.
pub(super) fn french<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    of_value(Locale::Fr, value)
}

/// Numbers in English sentences.
pub(super) fn english<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    of_value(Locale::En, value)
}

/// A whole number that is long enough; everything else is written as it is.
fn of_value(locale: Locale, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let is_count = number.value.fract() == 0.0 && (GROUPED_FROM as f64..u64::MAX as f64).contains(&number.value);
    is_count.then(|| grouped(locale, number.value as u64))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Messages;

    #[test]
    fn digits_stand_in_groups_of_three() {
        assert_eq!(grouped(Locale::En, 999), "999");
        assert_eq!(grouped(Locale::En, 1_000), "1,000");
        assert_eq!(grouped(Locale::En, 46_933), "46,933");
        assert_eq!(grouped(Locale::Fr, 1_234_567), "1\u{a0}234\u{a0}567");
    }

    #[test]
    fn sentences_write_counts_so_and_still_choose_their_form() {
        let count = |locale, passages: usize| Messages::new(locale).say_with("search-count", &[("count", passages.into())]);
        assert_eq!(count(Locale::Fr, 46_933), "46\u{a0}933 passages");
        assert_eq!(count(Locale::En, 46_933), "46,933 passages");
        assert_eq!(count(Locale::En, 1), "1 passage");
    }
}
