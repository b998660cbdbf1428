//! Sizes and spaces, in points. Nothing else in the window names a length of its own.

/// Between an icon and its word.
pub const HAIR: f32 = 2.0;
/// Steps of the scale.
pub const S4: f32 = 4.0;
/// See [`S4`].
pub const S8: f32 = 8.0;
/// See [`S4`].
pub const S12: f32 = 12.0;
/// See [`S4`].
pub const S16: f32 = 16.0;
/// See [`S4`].
pub const S20: f32 = 20.0;
/// See [`S4`].
pub const S24: f32 = 24.0;
/// See [`S4`].
pub const S32: f32 = 32.0;
/// See [`S4`].
pub const S48: f32 = 48.0;

/// Corners of controls.
pub const RADIUS: u8 = 6;
/// Corners of badges.
pub const PILL: u8 = 10;
/// Lines.
pub const LINE: f32 = 1.0;
/// Frame of the current change and of the focus.
pub const FRAME: f32 = 1.5;
/// The bar at the left of what is selected.
pub const SELECTED_BAR: f32 = 3.0;

/// Height of the bar at the top.
pub const TOP_BAR: f32 = 48.0;
/// Height of the bar of a view.
pub const TOOLBAR: f32 = 44.0;
/// Height of the strip of comparisons.
pub const STRIP: f32 = 36.0;
/// Height of the heads of the columns.
pub const HEADS: f32 = 64.0;
/// Height of the bar at the bottom.
pub const STATUS_BAR: f32 = 28.0;
/// Width of the list of documents.
pub const LIBRARY: f32 = 304.0;
/// Height of a control.
pub const CONTROL: f32 = 32.0;
/// Height of a control within a bar, and the least hit area.
pub const SMALL_CONTROL: f32 = 28.0;
/// Height of a badge.
pub const BADGE: f32 = 20.0;
/// Width of the gutter between two columns.
pub const GUTTER: f32 = 76.0;
/// Its greatest width where it shows wordings, and the width that columns keep then.
pub const GUTTER_OF_WORDINGS: f32 = 168.0;
/// See [`GUTTER_OF_WORDINGS`].
pub const COLUMN_OF_WORDINGS: f32 = 336.0;
/// Below this width a column scrolls sideways instead of shrinking.
pub const MIN_COLUMN: f32 = 300.0;
/// Width of the minimap.
pub const MINIMAP: f32 = 44.0;
/// Width of one bar of the minimap.
pub const MINIMAP_BAR: f32 = 6.0;
/// Width of the reading column.
pub const READING_COLUMN: f32 = 560.0;
/// Left of the reading column, for hanging numbers.
pub const READING_MARGIN: f32 = 72.0;
/// Height of the panel of notes under the text.
pub const NOTES_PANEL: f32 = 96.0;
/// Width of two texts on top of the window.
pub const TOGETHER: f32 = 1080.0;
/// Width of the list of changes.
pub const CHANGES: f32 = 320.0;
/// Height of the list of changes where it stands below the columns.
pub const CHANGES_BELOW: f32 = 228.0;
/// Left of two texts in one column, for what happened.
pub const UNIFIED_MARGIN: f32 = 152.0;
/// Width of the outline.
pub const OUTLINE: f32 = 304.0;
/// Width of the kind of a line that is no part of the text.
pub const REST_KIND: f32 = 120.0;
/// Width of dialogs and of the first screen.
pub const DIALOG: f32 = 576.0;
/// Width of the command palette.
pub const PALETTE: f32 = 640.0;
/// Height of what the palette offers.
pub const PALETTE_LIST: f32 = 360.0;
/// How far below the upper edge the palette hangs.
pub const PALETTE_TOP: f32 = 96.0;
/// Height of one line of the palette.
pub const PALETTE_LINE: f32 = 40.0;
/// Width of the button that opens the palette.
pub const PALETTE_BUTTON: f32 = 296.0;
/// Inset of a cell on the side of the number.
pub const CELL_LEFT: f32 = 44.0;
/// Inset of a cell on the other side.
pub const CELL_RIGHT: f32 = 14.0;
/// Where the hanging number of a cell ends.
pub const CELL_NUMBER: f32 = 34.0;
/// Height of an entry of one line.
pub const ENTRY: f32 = 32.0;
/// Size of the bar of similarity.
pub const SIMILARITY: [f32; 2] = [44.0, 2.0];

/// Width of what hits have in common.
pub const SEARCH_FACETS: f32 = 248.0;
/// Width of the card of agreed language.
pub const SEARCH_CARD: f32 = 392.0;
/// Left of the words of a hit, for its number.
pub const FOUND_LEFT: f32 = 56.0;
/// Width of what a line of the card is.
pub const CARD_KIND: f32 = 108.0;

/// Icons.
pub const ICON: f32 = 16.0;
/// Icons within chips.
pub const ICON_CHIP: f32 = 14.0;
/// Icons within badges and gutters.
pub const ICON_BADGE: f32 = 12.0;

/// Size of the words of the interface.
pub const TEXT: f32 = 13.0;
/// Secondary words.
pub const TEXT_SMALL: f32 = 12.0;
/// Gutters, badges, keys.
pub const TEXT_TINY: f32 = 11.0;
/// Titles of panels and cards.
pub const TEXT_PANEL: f32 = 15.0;
/// Years in the heads of columns, the name of the program.
pub const TEXT_YEAR: f32 = 18.0;
/// The sentence of the first start.
pub const TEXT_FIRST: f32 = 30.0;

/// Line height over size: reading text.
pub const LEADING_READING: f32 = 1.625;
/// Tight lines, as a share of normal ones.
pub const TIGHTER: f32 = 0.88;
/// Wide lines, as a share of normal ones.
pub const WIDER: f32 = 1.16;
/// Line height over size: on a projector.
pub const LEADING_SLIDE: f32 = 1.5;
/// Line height over size: compared text.
pub const LEADING_COMPARED: f32 = 1.43;
/// Line height over size: titles.
pub const LEADING_TITLE: f32 = 1.36;
/// Line height over size: words of the interface that run over several lines.
pub const LEADING_INTERFACE: f32 = 1.5;

/// The default of the reading size, to which the other serif sizes are set.
pub const READING: f32 = 16.0;
/// Compared text at the default size.
pub const COMPARED: f32 = 14.0;
/// Words of a hit at the default size.
pub const FOUND: f32 = 15.0;
/// Words on a projector at the default size.
pub const SLIDE: f32 = 29.0;
/// Years on a projector.
pub const TEXT_SLIDE_YEAR: f32 = 28.0;
/// Notes at the default size.
pub const NOTES: f32 = 13.0;
/// Title of a document at the default size.
pub const TITLE: f32 = 22.0;

/// A serif size under the chosen reading size.
#[must_use]
pub fn scaled(size: f32, text_size: u8) -> f32 {
    (size * f32::from(text_size) / READING).round()
}

/// Line height of a size, on whole even points, so that lines of neighbouring columns stay level.
#[must_use]
pub fn line_height(size: f32, leading: f32) -> f32 {
    (size * leading / 2.0).round() * 2.0
}
