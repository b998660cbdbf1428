//! Comparisons of what is loaded, on the calling thread.

use std::sync::Arc;

use super::{CompareOptions, DocumentId, EngineError, Snapshot, between};
use crate::compare::{Comparison, besides, is_same_text};
use crate::lineage::Lineage;
use crate::model::{Document, Language};
use crate::text::Sides;

/// Compares two or more texts, in this order, on the calling thread.
///
/// # Errors
/// When there are fewer than two, one is not loaded, two neighbours are different texts in different languages, or links set by hand do not fit.
pub fn compare_now(snapshot: &Snapshot, documents: &[DocumentId], options: &CompareOptions) -> Result<Lineage, EngineError> {
    if documents.len() < 2 {
        return Err(EngineError::TooFewDocuments);
    }
    let texts = documents.iter().map(|id| snapshot.document(id)).collect::<Result<Vec<_>, _>>()?;
    let texts: Vec<_> = texts.iter().map(|text| besides::with(text, options)).collect();
    for pair in texts.windows(2) {
        let [left, right] = pair else { continue };
        if left.language != right.language && !is_same_text(left, right) {
            return Err(EngineError::DifferentLanguages { left: left.label().to_owned(), right: right.label().to_owned() });
        }
    }
    match texts.as_slice() {
        _ if options.links.is_empty() => {}
        [left, right] => options.links.check(left, right).map_err(EngineError::Links)?,
        _ => return Err(EngineError::LinksOfMany),
    }
    let mut lineage = match (texts.as_slice(), documents) {
        ([left, right], [left_id, right_id]) => {
            let bridges = between::between(snapshot, Sides::new(left_id, right_id), Sides::new(left, right), options);
            Lineage::of_two(Arc::clone(left), Arc::clone(right), &bridges, options)
        }
        _ => Lineage::build(texts, options),
    };
    if !options.no_translation_notes {
        for comparison in &mut lineage.comparisons {
            comparison.note_translations(&elsewhere(snapshot, comparison));
        }
    }
    Ok(lineage)
}

/// The same two texts in the other languages that hold both.
fn elsewhere(snapshot: &Snapshot, comparison: &Comparison) -> Vec<Sides<Arc<Document>>> {
    let Sides { left, right } = comparison.documents.as_ref();
    let (Some(left_symbol), Some(right_symbol)) = (&left.symbol, &right.symbol) else { return Vec::new() };
    let others = Language::ALL.into_iter().filter(|language| *language != left.language);
    let both = others.filter_map(|language| {
        let (left, right) = (snapshot.in_language(left_symbol, language)?, snapshot.in_language(right_symbol, language)?);
        let text = |id| snapshot.document(id).ok().map(|text| besides::with(&text, &comparison.options));
        Some(Sides::new(text(&left.id)?, text(&right.id)?))
    });
    both.collect()
}
