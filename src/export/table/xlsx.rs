//! Tables as a spreadsheet: one sheet each. Words are written as strings and never become formulas.

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatUnderline, Workbook, Worksheet, XlsxError,
};

use super::{Cell, Table};
use crate::export::ExportError;
use crate::export::fate::Fate;
use crate::export::visible::visible;

/// Characters that a cell holds, as Excel counts them (UTF-16), less a little.
const CELL_LIMIT: usize = 32_000;

/// The width of one share, in characters.
const SHARE_WIDTH: f64 = 12.0;

/// Blue and orange, as in the window: told apart by any eye, and underlined or struck besides.
const INSERTED: u32 = 0x000B_4F8A;
const REMOVED: u32 = 0x008A_3D06;
const MOVED: u32 = 0x0057_306F;

/// A workbook with a sheet for each table.
///
/// # Errors
/// When there are more rows than a sheet holds (1,048,576).
pub fn write(tables: &[Table]) -> Result<Vec<u8>, ExportError> {
    workbook(tables).map_err(|error| ExportError::Failed(error.to_string()))
}

fn workbook(tables: &[Table]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let title = tables.first().map_or("", |table| table.title.as_str());
    // The day on which a file is made is no part of the answer: two runs give the same bytes.
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_title(visible(title)).set_author("Alinéa").set_creation_datetime(&day));
    let mut names: Vec<String> = Vec::new();
    for table in tables {
        let name = sheet_name(&table.title, &names);
        sheet(workbook.add_worksheet(), table, &name)?;
        names.push(name);
    }
    workbook.save_to_buffer()
}

fn sheet(sheet: &mut Worksheet, table: &Table, name: &str) -> Result<(), XlsxError> {
    sheet.set_name(name)?;
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let bold = Format::new().set_bold();
    let mut at = 0;
    for line in std::iter::once(&table.title).chain(&table.banner).filter(|line| !line.is_empty()) {
        sheet.write_string_with_format(at, 0, visible(line), &bold)?;
        at += 1;
    }
    for line in &table.lines {
        for part in parts(line) {
            sheet.write_string(at, 0, part)?;
            at += 1;
        }
    }
    at += u32::from(at > 0);
    for (column, own) in (0..).zip(&table.columns) {
        sheet.set_column_width(column, SHARE_WIDTH * f64::from(own.share.clamp(1, 6)))?;
        sheet.write_string_with_format(at, column, visible(&own.name), &head)?;
    }
    sheet.set_freeze_panes(at + 1, 0)?;
    sheet.set_repeat_rows(at, at)?;
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    if let Some(banner) = &table.banner {
        sheet.set_header(format!("&C{}", visible(banner).replace('&', "&&")));
    }
    sheet.set_footer("&C&P / &N");
    let first = at;
    at += 1;
    for row in &table.rows {
        let mut height = 1;
        for (column, cell) in (0..).zip(row) {
            height = height.max(write_cell(sheet, at, column, cell, &wrapped)?);
        }
        at += height;
    }
    if let Some(last) = u16::try_from(table.columns.len()).ok().and_then(|columns| columns.checked_sub(1))
        && at > first + 1
    {
        sheet.autofilter(first, 0, at - 1, last)?;
    }
    Ok(())
}

/// Writes a cell, and below it what does not fit. Says how many rows it took.
fn write_cell(sheet: &mut Worksheet, at: u32, column: u16, cell: &Cell, wrapped: &Format) -> Result<u32, XlsxError> {
    match cell {
        Cell::Number(number) => {
            sheet.write_number_with_format(at, column, *number as f64, wrapped)?;
            return Ok(1);
        }
        // Short words with marks keep them; what is longer than a cell is written plain, cut where it must be.
        Cell::Marked(runs) if runs.iter().map(|run| run.text.len()).sum::<usize>() < CELL_LIMIT => {
            let formats = Fate::ALL.map(format);
            let texts: Vec<_> =
                runs.iter().map(|run| (run.fate, visible(&run.text))).filter(|(_, text)| !text.is_empty()).collect();
            let segments: Vec<(&Format, &str)> = texts.iter().map(|(fate, text)| (&formats[*fate as usize], &**text)).collect();
            match texts.as_slice() {
                [] => {}
                [(fate, text)] => {
                    let format = format(*fate).set_text_wrap().set_align(FormatAlign::Top);
                    sheet.write_string_with_format(at, column, &**text, &format)?;
                }
                _ => {
                    sheet.write_rich_string_with_format(at, column, &segments, wrapped)?;
                }
            }
            return Ok(1);
        }
        _ => {}
    }
    let plain = cell.plain();
    let mut height = 0;
    for part in parts(&plain) {
        sheet.write_string_with_format(at + height, column, part, wrapped)?;
        height += 1;
    }
    Ok(height.max(1))
}

fn format(fate: Fate) -> Format {
    match fate {
        Fate::Equal => Format::new(),
        Fate::Removed => Format::new().set_font_strikethrough().set_font_color(Color::RGB(REMOVED)),
        Fate::Inserted => Format::new().set_underline(FormatUnderline::Single).set_font_color(Color::RGB(INSERTED)),
        Fate::Brief => {
            Format::new().set_underline(FormatUnderline::Single).set_font_strikethrough().set_font_color(Color::RGB(REMOVED))
        }
        Fate::Moved => Format::new().set_underline(FormatUnderline::Double).set_font_color(Color::RGB(MOVED)),
    }
}

/// Words in pieces that a cell holds.
fn parts(words: &str) -> Vec<String> {
    let words = visible(words);
    let mut parts = vec![String::new()];
    let mut length = 0;
    for letter in words.chars() {
        length += letter.len_utf16();
        if length > CELL_LIMIT {
            parts.push(String::new());
            length = letter.len_utf16();
        }
        if let Some(part) = parts.last_mut() {
            part.push(letter);
        }
    }
    parts
}

/// At most 31 characters, none that Excel refuses, and not the name of another sheet.
fn sheet_name(title: &str, others: &[String]) -> String {
    let title = visible(title);
    let clean: String = title.chars().map(|letter| if "[]:*?/\\'".contains(letter) { '_' } else { letter }).collect();
    // Excel counts as UTF-16 does.
    let short = |most: usize| {
        let mut length = 0;
        clean
            .trim()
            .chars()
            .take_while(|letter| {
                length += letter.len_utf16();
                length <= most
            })
            .collect::<String>()
    };
    let same = |name: &str| others.iter().any(|other| other.to_lowercase() == name.to_lowercase());
    let name = short(31);
    if !name.is_empty() && !same(&name) && name.to_lowercase() != "history" {
        return name;
    }
    (1..=others.len() + 1).map(|nth| format!("{} {nth}", short(24))).find(|name| !same(name)).unwrap_or(name)
}
